import { heading, nameModel, note, paragraph, subheading, table } from './paper-parts.ts';
import type { PlanChoice } from './plan-query.ts';
import { citeText } from '#app/features/models/paper-citations.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { joinWords } from '#app/lib/format.ts';
import type { Line, PaperBlock } from '#app/lib/paper/paper.ts';
import { listTerms } from '#app/features/vocabulary/terms.ts';

type Risk = Card['risks']['items'][number];

/** The risk register: what would kill each model that is considered, by kind, so that models with the same kind stand together. */
export function sayRisks({ considered }: PlanChoice): PaperBlock[] {
  const all = considered.flatMap(({ card }) => card.risks.items.map((risk) => ({ card, risk })));
  const withoutAny = considered
    .filter(({ card }) => card.risks.items.length === 0)
    .map(({ card }) => card.name);
  return [
    heading('Risk register: what would kill it'),
    paragraph(
      'From the cards of the models that are considered, by kind. “Our reading” marks what the directory infers from a source that does not say it in so many words. Likelihood, impact and owner are for the area to set.',
    ),
    ...listTerms('riskKind').flatMap(({ id, label, definition }) => {
      const ofKind = all.filter(({ risk }) => risk.kind === id);
      if (ofKind.length === 0) return [];
      const models = new Set(ofKind.map(({ card }) => card.name));
      return [
        subheading(label),
        paragraph(`${definition} Said of ${joinWords([...models])}.`),
        table(
          `Risks of the kind: ${label.toLowerCase()}`,
          ['Model', 'What would kill it', 'Early sign', 'What helps'],
          ofKind.map(({ card, risk }) => rowOf(card, risk)),
        ),
      ];
    }),
    ...(withoutAny.length === 0 ? [] : [note(`Risks not stated: ${joinWords(withoutAny)}.`)]),
  ];
}

function rowOf(card: Card, { risk, earlySign, whatHelps, inferred, source }: Risk): Line[] {
  const stated = (text: string | undefined): Line =>
    text === undefined ? ['Not stated'] : citeText(card, text);
  return [
    nameModel(card),
    [...citeText(card, risk, source), ...(inferred ? [' (our reading)'] : [])],
    stated(earlySign),
    stated(whatHelps),
  ];
}
