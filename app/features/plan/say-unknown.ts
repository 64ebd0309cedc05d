import { heading, paragraph, subheading } from './paper-parts.ts';
import type { PlanChoice } from './plan-query.ts';
import { citeText } from '#app/features/models/paper-citations.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { isCostOfProviding } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { joinWords } from '#app/lib/format.ts';
import type { PaperBlock } from '#app/lib/paper/paper.ts';

/** What was looked for and not found, and what the cards leave unstated. */
export function sayUnknown({ considered }: PlanChoice): PaperBlock[] {
  return [
    heading('What is not known'),
    paragraph('What was looked for and not found, by the cards of the models that are considered.'),
    ...considered.flatMap(({ card }): PaperBlock[] => {
      const unstated = listUnstated(card);
      const items = [
        ...card.gaps.map((gap) => citeText(card, gap)),
        ...(unstated.length === 0 ? [] : [[`Not stated on its card: ${joinWords(unstated)}.`]]),
      ];
      return [
        subheading(card.name),
        items.length === 0
          ? paragraph('Nothing was noted as looked for and not found.')
          : { kind: 'list', items },
      ];
    }),
  ];
}

function listUnstated(card: Card): string[] {
  const parts: [string, boolean][] = [
    ['what it costs to provide', card.costs.some(isCostOfProviding)],
    ['the time to start', card.timeToStart !== undefined],
    ['regulation', card.regulation !== undefined],
    ['help to copy it', card.copySupport !== undefined],
    ['who is left out', card.whoIsLeftOut !== undefined],
  ];
  return parts.filter(([, isStated]) => !isStated).map(([words]) => words);
}
