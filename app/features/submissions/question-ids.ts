// The questions of the form in the order they are asked, by kind of submission. Each id is the last part of its page's
// address; questions.ts has what is asked.

export const submissionKinds = ['new-model', 'change', 'study'] as const;
export type SubmissionKind = (typeof submissionKinds)[number];

interface QuestionGroup {
  id: string;
  heading: string;
  /** What the group is for, where its heading does not say it. */
  note?: string;
  questions: readonly string[];
}

const you = { id: 'you', heading: 'About you', questions: ['contact', 'standing'] } as const;

const ofCard = [
  {
    id: 'model',
    heading: 'The model',
    questions: ['name', 'organisations', 'enquiries', 'status', 'summary', 'plain-summary'],
  },
  {
    id: 'sources',
    heading: 'What has been published',
    note: 'Every figure on a card names where it was published, so these come first.',
    questions: ['sources'],
  },
  { id: 'account', heading: 'What it does', questions: ['problem', 'solution', 'outcomes', 'impact'] },
  {
    id: 'fit',
    heading: 'Whom it is for, and where it belongs',
    questions: ['people', 'settings', 'instead-of', 'approach', 'spectrum'],
  },
  { id: 'evidence', heading: 'What is known of it', questions: ['evidence-items', 'evidence'] },
  { id: 'spread', heading: 'How far it has spread', questions: ['stage', 'spread', 'figures'] },
  { id: 'costs', heading: 'What it costs', questions: ['costs'] },
  {
    id: 'needs',
    heading: 'What it needs',
    questions: ['requirement-items', 'requirements', 'time-to-start', 'regulation', 'copy-support'],
  },
  { id: 'risks', heading: 'What would kill it?', questions: ['risk-items', 'risks', 'who-is-left-out'] },
  { id: 'more', heading: 'More', questions: ['related', 'stories', 'links', 'gaps'] },
] as const;

const groups = {
  'new-model': [you, ...ofCard],
  change: [
    you,
    { id: 'change', heading: 'What should change', questions: ['reason'] },
    ...ofCard,
    {
      id: 'answer',
      heading: 'An answer to the card',
      note: 'Only for somebody who may speak for an organisation that runs the model.',
      questions: ['reply'],
    },
  ],
  study: [you, { id: 'study', heading: 'The study', questions: ['publication', 'finding'] }],
} as const satisfies Record<SubmissionKind, readonly QuestionGroup[]>;

export type QuestionId = (typeof groups)[SubmissionKind][number]['questions'][number];

/** What nobody can decide on without: a submission is sent only once these are answered. */
const needed: Record<SubmissionKind, readonly QuestionId[]> = {
  'new-model': [
    'contact',
    'standing',
    'name',
    'organisations',
    'status',
    'summary',
    'plain-summary',
    'sources',
    'problem',
    'solution',
    'outcomes',
    'impact',
    'people',
    'settings',
    'instead-of',
    'approach',
    'spectrum',
  ],
  change: ['contact', 'standing', 'reason'],
  study: ['contact', 'standing', 'publication', 'finding'],
};

/** The parts of the form, in order. */
export function groupsOf(
  kind: SubmissionKind,
): readonly (Omit<QuestionGroup, 'questions'> & { questions: readonly QuestionId[] })[] {
  return groups[kind];
}

export function questionsOf(kind: SubmissionKind): QuestionId[] {
  return groupsOf(kind).flatMap(({ questions }) => questions);
}

export function isNeeded(kind: SubmissionKind, id: QuestionId): boolean {
  return needed[kind].includes(id);
}

/** The question after one, or null after the last. */
export function questionAfter(kind: SubmissionKind, id: QuestionId): QuestionId | null {
  const all = questionsOf(kind);
  return all[all.indexOf(id) + 1] ?? null;
}
