// What the content check asks of a card beyond its schema: the rules that look across fields or into the prose,
// which a JSON Schema cannot hold. Pure; reading files and finding lines is scripts/read-cards.ts, and rules between
// cards are catalogue-rules.ts.
import type { CardPath, CardProblem, CardRule } from './card-rule.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { consistencyRules } from './consistency-rules.ts';
import { contradictionRules } from './contradiction-rules.ts';
import { figureAndFindingRules } from './figure-and-finding-rules.ts';
import { sourceRules } from './source-rules.ts';
import { textRules } from './text-rules.ts';

export type { CardProblem } from './card-rule.ts';

const rules: readonly CardRule[] = [
  ...textRules,
  ...sourceRules,
  ...consistencyRules,
  ...figureAndFindingRules,
  ...contradictionRules,
];

/** Everything that the rules across fields find wrong with a card that fits its schema; empty for a good card. */
export function checkCard(card: Card): CardProblem[] {
  return rules.flatMap((rule) => rule.findProblems(card));
}

/**
 * The same for a card of which some parts do not fit the schema: rules that read a broken part are left out.
 *
 * @param value the card as read; only its sound parts are looked at
 * @param brokenPaths where the schema found something missing or malformed
 */
export function checkSoundParts(value: unknown, brokenPaths: readonly CardPath[]): CardProblem[] {
  const isSound = (path: CardPath) =>
    !brokenPaths.some((broken) => startsWith(broken, path) || startsWith(path, broken));
  return rules
    .filter((rule) => rule.reads.every(isSound))
    .flatMap((rule) => rule.findProblems(value as Card));
}

function startsWith(path: CardPath, start: CardPath): boolean {
  return start.every((step, index) => path[index] === step);
}
