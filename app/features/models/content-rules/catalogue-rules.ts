// Rules between cards: what each says of its relations to others must hold on both sides.
import { findClosestWords } from '#app/lib/closest-words.ts';
import type { CardProblem } from './card-rule.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import type { RetiredSlug } from '#app/features/models/retired-schema.ts';

export interface CatalogueProblem extends CardProblem {
  /** Which of the cards given has the problem */
  cardIndex: number;
}

export interface CatalogueSurroundings {
  /** Models whose cards exist and cannot be used at present: a relation to one is no fault of the other card */
  brokenSlugs: readonly string[];
  retired: readonly RetiredSlug[];
}

/** What is wrong between cards, empty when all relations point to a card that points back. */
export function checkCatalogue(
  cards: readonly Card[],
  { brokenSlugs, retired }: CatalogueSurroundings,
): CatalogueProblem[] {
  const bySlug = new Map(cards.map((card) => [card.slug, card]));
  const known = [...bySlug.keys(), ...brokenSlugs];
  return cards.flatMap((card, cardIndex) =>
    card.related.flatMap(({ model }, index): CatalogueProblem[] => {
      const path = ['related', index, 'model'];
      if (model === card.slug || brokenSlugs.includes(model)) return [];
      const other = bySlug.get(model);
      if (other === undefined) {
        return [{ cardIndex, path, ...explainUnknownModel(model, card.slug, known, retired) }];
      }
      if (other.related.some((back) => back.model === card.slug)) return [];
      return [
        {
          cardIndex,
          path,
          message: `This card is related to ${model}, and ${model} is not related to this one`,
          mend: `Add ${card.slug} under related on the card ${model}, with its reason, or take this relation out`,
        },
      ];
    }),
  );
}

function explainUnknownModel(
  model: string,
  own: string,
  known: readonly string[],
  retired: readonly RetiredSlug[],
): { message: string; mend: string } {
  const entry = retired.find(({ slug }) => slug === model);
  if (entry && 'movedTo' in entry) {
    return {
      message: `The model ${model} is now called ${entry.movedTo}`,
      mend: `Write model: ${entry.movedTo}`,
    };
  }
  if (entry) {
    return {
      message: `The model ${model} was withdrawn on ${entry.withdrawnOn}`,
      mend: 'Take this relation out',
    };
  }
  const others = known.filter((slug) => slug !== own);
  const closest = findClosestWords(model, others);
  return {
    message: `There is no card ${model}`,
    mend:
      closest.length > 0
        ? `Did you mean ${closest.join(' or ')}? If not, take this relation out until that card exists`
        : 'Take this relation out until that card exists',
  };
}
