// Builds what /compare shows: which models are chosen and how to change that, what they share, the rows, and the sources; or, with
// fewer than two, what to compare.
import { listComparedLines, type ComparedSection } from './compared-row.ts';
import { listComparedSections } from './comparison-rows.ts';
import { listSources } from './comparison-paper.ts';
import { chosenAnchor, modelParameter } from './compare-parameters.ts';
import type { AskedComparison } from './read-comparison.ts';
import { listSharedPoints, type SharedPoint } from './shared-points.ts';
import {
  listCompanions,
  listReadyComparisons,
  type Companion,
  type ReadyComparison,
} from './suggested-comparisons.ts';
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import {
  addToComparison,
  compareAddress,
  mostCompared,
  removeFromComparison,
  writeSlugs,
} from '#app/features/models/comparison.ts';
import { removeCitations } from '#app/features/models/citations.ts';
import type { IgnoredParameter } from '#app/lib/ignored-parameters.ts';
import { listNumberedSources, numberSources, type NumberedSource } from '#app/lib/paper/paper.ts';
import { paths } from '#app/lib/paths.ts';

/** A model of the comparison, with the addresses that move it or take it out. */
export interface ChosenModel {
  slug: string;
  name: string;
  approach: Card['approach'];
  spectrum: Pick<Card['spectrum'], 'from' | 'to'>;
  level: number;
  /** null at the beginning. */
  earlier: string | null;
  /** null at the end. */
  later: string | null;
  without: string;
}

export interface SideBySide {
  shared: readonly SharedPoint[];
  sections: readonly ComparedSection[];
  /** The number of each source by the key that lines cite. */
  numbers: Readonly<Record<string, number>>;
  sources: readonly NumberedSource[];
  csv: string;
  docx: string;
  readiness: string;
  plan: string;
}

export interface ComparePageProps {
  chosen: readonly ChosenModel[];
  /** null with fewer than two. */
  sideBySide: SideBySide | null;
  /** What the one model that is chosen is likeliest to be compared with, each with the address that adds it. */
  companions: readonly (Companion & { to: string })[];
  /** With none chosen, what to begin with. */
  ready: readonly (ReadyComparison & { to: string; all: string })[];
  /** Models that can be added; none once four stand there. */
  addable: readonly { slug: string; name: string }[];
  ignored: readonly IgnoredParameter[];
  clean: string;
}

/** Everything that the page of a comparison shows. @param ukDay today in the United Kingdom, `2026-11-22` */
export function presentComparison(
  catalogue: Catalogue,
  { models, ignored, clean }: AskedComparison,
  ukDay: string,
): ComparePageProps {
  const slugs = models.map(({ card }) => card.slug);
  const only = models.length === 1 ? models[0] : undefined;
  return {
    chosen: models.map((model, index) => presentChosen(model, index, slugs)),
    sideBySide: models.length > 1 ? presentSideBySide(models, clean, ukDay) : null,
    companions:
      only === undefined
        ? []
        : listCompanions(only, catalogue.models).map(({ slug, name, why }) => ({
            slug,
            name,
            why: removeCitations(why)
              .replace(/\s+([.,;:])/g, '$1')
              .replace(/\s+/g, ' ')
              .trim(),
            to: compareAddress(addToComparison(slugs, slug)),
          })),
    ready:
      models.length === 0
        ? listReadyComparisons(catalogue.models).map((ready) => ({
            ...ready,
            to: compareAddress(ready.models.map(({ slug }) => slug)),
            all: paths.models(new URLSearchParams({ instead: ready.instead }).toString()),
          }))
        : [],
    addable:
      models.length >= mostCompared
        ? []
        : catalogue.models
            .filter(({ card }) => !slugs.includes(card.slug))
            .map(({ card: { slug, name } }) => ({ slug, name })),
    ignored,
    clean: paths.compare(clean),
  };
}

function presentChosen({ card, evidence }: CareModel, index: number, slugs: readonly string[]): ChosenModel {
  const { slug, name, approach, spectrum } = card;
  const others = removeFromComparison(slugs, slug);
  const moveTo = (place: number) =>
    `${compareAddress([...others.slice(0, place), slug, ...others.slice(place)])}#${chosenAnchor}`;
  return {
    slug,
    name,
    approach,
    spectrum: { from: spectrum.from, to: spectrum.to },
    level: evidence.level,
    earlier: index === 0 ? null : moveTo(index - 1),
    later: index === slugs.length - 1 ? null : moveTo(index + 1),
    without: `${compareAddress(others)}#${chosenAnchor}`,
  };
}

function presentSideBySide(models: readonly CareModel[], query: string, ukDay: string): SideBySide {
  const sections = listComparedSections(models, ukDay);
  // In the order in which the Word document cites them too, so that both number a source alike.
  const numbered = numberSources({
    blocks: [{ kind: 'list', items: listComparedLines(sections) }],
    sources: listSources(models),
  });
  const slugs = models.map(({ card }) => card.slug);
  return {
    shared: listSharedPoints(sections),
    sections,
    numbers: Object.fromEntries([...numbered].map(([key, { number }]) => [key, number])),
    sources: listNumberedSources(numbered),
    csv: paths.compareFile('csv', query),
    docx: paths.compareFile('docx', query),
    readiness: paths.readiness(writeSlugs(modelParameter, slugs)),
    plan: paths.plan(writeSlugs('consider', slugs)),
  };
}
