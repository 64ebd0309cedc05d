// Which question of the form a place on a card was asked by.
import type { Card } from '#app/features/models/card-schema.ts';
import { questionsOf, type QuestionId, type SubmissionKind } from './question-ids.ts';

export interface AskedAt {
  question: QuestionId;
  /** Of the entry, where the question is a list. */
  entry: string | null;
}

type Key = Exclude<keyof Card, 'slug' | 'reviewedOn'>;

/** By the first key, or the first two. A string where the whole of it is one question. */
const asked: Record<Key, QuestionId | Record<string, QuestionId>> = {
  name: 'name',
  shortName: 'name',
  otherNames: 'name',
  summary: 'summary',
  plainSummary: 'plain-summary',
  status: 'status',
  statusNote: 'status',
  organisations: 'organisations',
  problem: 'problem',
  solution: 'solution',
  evidence: { text: 'evidence', items: 'evidence-items' },
  impact: { text: 'impact', outcomes: 'outcomes' },
  spread: { text: 'spread', stage: 'stage', stageReason: 'stage', figures: 'figures' },
  requirements: { text: 'requirements', items: 'requirement-items' },
  risks: { text: 'risks', items: 'risk-items' },
  costs: 'costs',
  copySupport: 'copy-support',
  regulation: 'regulation',
  timeToStart: 'time-to-start',
  whoIsLeftOut: 'who-is-left-out',
  reply: 'reply',
  approach: 'approach',
  furtherApproaches: 'approach',
  people: 'people',
  settings: 'settings',
  insteadOf: 'instead-of',
  spectrum: 'spectrum',
  related: 'related',
  stories: 'stories',
  links: 'links',
  sources: 'sources',
  gaps: 'gaps',
};

/** Lists whose entries have a form each, with the place of their index in a path. */
const entryLists = [
  'organisations',
  'evidence.items',
  'spread.figures',
  'requirements.items',
  'risks.items',
  'costs',
  'related',
  'stories',
  'links',
  'gaps',
];

/**
 * @param path in the card's own keys, as the content rules give it: `['costs', 2, 'what']`
 * @returns null where the kind of submission does not ask for it
 */
export function questionOfPath(
  kind: SubmissionKind,
  path: readonly (string | number)[],
  card: Card,
): AskedAt | null {
  const [first, second] = path.map(String);
  if (first === undefined || !(first in asked)) return null;
  const at = asked[first as Key];
  const question = typeof at === 'string' ? at : at[second ?? ''];
  if (question === undefined) return null;
  if (kind === 'study') {
    return question === 'sources'
      ? { question: 'publication', entry: null }
      : question === 'evidence-items'
        ? { question: 'finding', entry: null }
        : null;
  }
  return questionsOf(kind).includes(question) ? { question, entry: findEntry(path, card) } : null;
}

function findEntry(path: readonly (string | number)[], card: Card): string | null {
  if (path[0] === 'sources') return path[1] === undefined ? null : String(path[1]);
  const depth = path.findIndex((step) => typeof step === 'number');
  if (depth < 0 || !entryLists.includes(path.slice(0, depth).join('.'))) return null;
  const index = Number(path[depth]);
  const item: unknown = path
    .slice(0, depth + 1)
    .reduce<unknown>((part, step) => (part as Record<string | number, unknown> | undefined)?.[step], card);
  return typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : String(index + 1);
}
