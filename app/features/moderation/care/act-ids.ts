// What editors can do with a card as a whole, by the last part of the address of its page.

export const actTitles = {
  checked: 'Mark as checked',
  ask: 'Ask the organisation',
  correct: 'Publish a correction note',
  rename: 'Rename',
  withdraw: 'Withdraw',
  restore: 'Put back',
} as const;
export type ActId = keyof typeof actTitles;

export function isActId(id: string): id is ActId {
  return Object.hasOwn(actTitles, id);
}
