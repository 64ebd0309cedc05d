// What only a change asks, and only a study.
import { z } from 'zod';
import type { Card } from '#app/features/models/card-schema.ts';
import { defineForm, withCard } from '#app/features/submissions/define-question.ts';
import type { Answers } from '#app/features/submissions/draft.ts';
import { typedParagraphs } from '#app/lib/typed-text.ts';
import { findingForm, findingToForm, formToFinding } from './evidence-items.ts';
import { formToSource, sourceForm, sourceToForm } from './sources.ts';

export const reason = defineForm({
  id: 'reason',
  title: 'What should change, and why?',
  shortTitle: 'What should change, and why',
  schema: z.object({
    reason: typedParagraphs({ max: 3_000, error: 'Write what should change, and why' }),
  }),
  read: ({ draft }) => ({ reason: draft.reason ?? undefined }),
  write: (answers, { reason }) => ({ ...answers, draft: { ...answers.draft, reason } }),
  tell: ({ draft }) => [draft.reason],
});

/** The keys that a study's publication and finding will have. */
function keysOf({ draft }: Answers): { source: string; item: string } {
  if (draft.study === null) throw new RangeError('This submission is not of a study.');
  return draft.study;
}

export const publication = defineForm({
  id: 'publication',
  title: 'Where was the study published?',
  shortTitle: 'The publication',
  schema: sourceForm,
  read(answers) {
    const source = answers.draft.card.sources?.[keysOf(answers).source];
    return source === undefined ? {} : sourceToForm(source);
  },
  write: (answers, value) =>
    withCard(answers, (card) => ({
      ...card,
      sources: { ...card.sources, [keysOf(answers).source]: formToSource(value) },
    })),
  tell(answers) {
    const source = answers.draft.card.sources?.[keysOf(answers).source];
    return source === undefined
      ? []
      : [source.title, `${source.publisher}, ${source.year ?? 'year not stated'}`, source.url];
  },
});

export const finding = defineForm({
  id: 'finding',
  title: 'What did the study find?',
  shortTitle: 'The finding',
  schema: findingForm(z.string().optional()),
  read(answers) {
    const item = findItem(answers);
    if (item === undefined) return {};
    // Its publication is the one before, and not asked again.
    const { source: _source, ...form } = findingToForm(item);
    return form;
  },
  write(answers, value) {
    const { source, item } = keysOf(answers);
    return withCard(answers, (card) => ({
      ...card,
      evidence: {
        ...card.evidence,
        items: [
          ...(card.evidence?.items ?? []).filter(({ id }) => id !== item),
          formToFinding(value, item, source, findItem(answers)),
        ],
      },
    }));
  },
  tell(answers) {
    const item = findItem(answers);
    return item === undefined ? [] : [item.finding];
  },
});

function findItem(answers: Answers): Card['evidence']['items'][number] | undefined {
  const { item } = keysOf(answers);
  return answers.draft.card.evidence?.items?.find(({ id }) => id === item);
}
