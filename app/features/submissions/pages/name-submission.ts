import type { Answers } from '#app/features/submissions/draft.ts';

/** What a submission is, as its pages are headed: “A change to Shared Lives”. */
export function nameSubmission({ kind, draft }: Pick<Answers, 'kind' | 'draft'>): string {
  const name = draft.card.name ?? null;
  switch (kind) {
    case 'new-model':
      return name ?? 'A new model';
    case 'change':
      return name === null ? 'A change to a card' : `A change to ${name}`;
    case 'study':
      return name === null ? 'A study for a card' : `A study for ${name}`;
  }
}
