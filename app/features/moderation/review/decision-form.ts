// The fields of the forms by which editors decide, and their bounds.

export const fields = {
  /** Of the proposal as the page showed it. */
  seen: 'seen',
  slug: 'slug',
  isChecked: 'checked',
  correction: 'correction',
  reason: 'reason',
} as const;

/** The rows of the form that asks for changes: `questions[0].about`, `questions[0].words`. */
export const askRows = 'questions';
export const fewestAskRows = 3;
export const mostAskRows = 20;

/** Characters. */
export const longest = { correction: 600, question: 1_500, reason: 2_000 } as const;
export const shortestReason = 20;
