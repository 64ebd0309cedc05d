// What the picture says of a model beyond what is drawn, in the words of its card. Made on the server: the browser gets the words only.
// What arcs show and say comes with the page; what the panel adds is asked for when somebody goes to the picture.
import type { CareModel } from '#app/features/models/catalogue.server.ts';
import { costLine, pickLeadingCost } from '#app/features/models/cost-words.ts';
import { summariseEvidence } from '#app/features/models/evidence-words.ts';
import { termLabel, type TermId } from '#app/features/vocabulary/vocabulary.ts';

/** What an arc shows in a second reading, and says. */
export interface RainbowDetail {
  level: number;
  /** What the level is for, or why there is none. */
  levelFor: string;
  stage: TermId<'stage'>;
}

/** What the panel adds. */
export interface PanelDetail {
  summary: string;
  /** `Level 2 of 5: difference seen` */
  levelName: string;
  cautions: string[];
  /** The cost that its card leads with; null where what it costs to provide is not stated. */
  cost: { amount: string; what: string } | null;
  people: string[];
}

type AssessedModel = Pick<CareModel, 'card' | 'evidence'>;

/** What arcs show and say, by slug. */
export function describeRainbowModels(models: readonly AssessedModel[]): Record<string, RainbowDetail> {
  return Object.fromEntries(
    models.map(({ card, evidence }) => {
      const { level, forWhat } = summariseEvidence(card, evidence);
      return [card.slug, { level, levelFor: forWhat, stage: card.spread.stage }];
    }),
  );
}

/** What the panel adds, by slug. */
export function describeRainbowPanels(models: readonly AssessedModel[]): Record<string, PanelDetail> {
  return Object.fromEntries(models.map((model) => [model.card.slug, describePanel(model)]));
}

function describePanel({ card, evidence }: AssessedModel): PanelDetail {
  const { name, cautions } = summariseEvidence(card, evidence);
  const cost = pickLeadingCost(card.costs);
  return {
    summary: card.summary,
    levelName: name,
    cautions,
    cost: cost === undefined ? null : describeCost(cost),
    people: card.people.map((id) => termLabel('people', id)),
  };
}

function describeCost(cost: Parameters<typeof costLine>[0]): { amount: string; what: string } {
  const { amount, year } = costLine(cost);
  return { amount, what: `${cost.what}, ${year}` };
}
