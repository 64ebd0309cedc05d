// What an editor would ask about: the content rules of the directory, run on the card so far and told in the form's own
// words. They keep nobody from sending. The rules speak to those who write cards as files; what only those can act on is
// left out here, and the names of keys are put into words.
import type { CardProblem } from '#app/features/models/content-rules/card-rules.ts';
import { checkSoundParts } from '#app/features/models/content-rules/card-rules.ts';
import type { AssembledCard } from './assemble-card.ts';
import type { Draft } from './draft.ts';
import { questionOfPath, type AskedAt } from './question-of-path.ts';
import type { SubmissionKind } from './question-ids.ts';

export interface Concern extends AskedAt {
  /** What is wrong: a sentence. */
  message: string;
  /** What to do about it: a sentence; null where the form shows it. */
  mend: string | null;
}

const keysInWords: readonly (readonly [RegExp, string])[] = [
  [/\bplainSummary\b/g, 'plain summary'],
  [/\bstatusNote\b/g, 'note on the status'],
  [/\bpriceYear\b/g, 'year of the prices'],
  [/\bclaimedBy\b/g, '“whose figure it is”'],
  [/\bamountTo\b/g, 'upper end'],
  [/\bwith upper end\b/g, 'with an upper end'],
  [/\bunder metric\b/g, 'under “what was counted”'],
  [/\bunder what or\b/g, 'under “what the money buys” or'],
  [/\bsource (s[1-9]\d*)\b/g, 'publication [$1]'],
  [/\bunder sources\b/g, 'to the publications'],
  [/\bunder topics\b/g, 'among the topics'],
];

/** `key: value`, as only a file has it. */
const fileLine = /\b[a-z][A-Za-z]+: \S/;

/** Every concern once, in the order of the rules. */
export function listConcerns(
  kind: SubmissionKind,
  { card, open }: AssembledCard,
  study: Draft['study'],
): Concern[] {
  const seen = new Set<string>();
  return checkSoundParts(card, open).flatMap((problem) => {
    const at = questionOfPath(kind, problem.path, card);
    if (at === null || (kind === 'study' && !isOfStudy(problem, card, study))) return [];
    const worded = wordProblem(problem);
    const identity = `${at.question} ${at.entry} ${worded.message}`;
    if (seen.has(identity)) return [];
    seen.add(identity);
    return [{ ...at, ...worded }];
  });
}

/** What a content rule found, in the words of the form: see `Concern`. */
export function wordProblem({
  message,
  mend,
}: Pick<CardProblem, 'message' | 'mend'>): Pick<Concern, 'message' | 'mend'> {
  return {
    message: toSentence(putInWords(message)),
    mend: fileLine.test(mend) ? null : toSentence(putInWords(mend)),
  };
}

/** A study answers for its own publication and finding, not for the card that they are added to. */
function isOfStudy({ path }: CardProblem, card: AssembledCard['card'], study: Draft['study']): boolean {
  const [first, second, third] = path;
  if (first === 'sources') return second === study?.source;
  return second === 'items' && card.evidence.items[Number(third)]?.id === study?.item;
}

function putInWords(words: string): string {
  return keysInWords.reduce((text, [key, plain]) => text.replace(key, plain), words);
}

function toSentence(words: string): string {
  return /[.!?…”]$/.test(words) ? words : `${words}.`;
}
