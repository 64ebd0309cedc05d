// Builds what the page /about/method shows of the catalogue: the worked examples, as the rule has them today.
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import {
  describeStudy,
  groupOutcomes,
  nameVerdict,
  summariseEvidence,
  type EvidenceSummary,
} from '#app/features/models/evidence-words.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';

/** Outcomes that come out alike, and why. */
export interface ExampleRow {
  outcomes: string[];
  /** Null where there is none. */
  level: number | null;
  verdict: string;
  ruleMet: string;
  /** The finding that decides, with count, place and year; null where none does. */
  carriedBy: { id: string; study: string } | null;
  missing: string;
}

export interface WorkedExample {
  slug: string;
  name: string;
  summary: EvidenceSummary;
  rows: ExampleRow[];
}

export interface MethodProps {
  modelCount: number;
  examples: WorkedExample[];
}

/** One that reaches a level above an account, and one that does not. */
const exampleSlugs = ['shared-lives', 'homeshare'];

/** What the method page shows. An example that has no card in this catalogue is left out. */
export function presentMethod(catalogue: Catalogue): MethodProps {
  return {
    modelCount: catalogue.models.length,
    examples: exampleSlugs.flatMap((slug) => {
      const model = catalogue.bySlug.get(slug);
      if (!model) return [];
      const { card, evidence } = model;
      return [
        {
          slug,
          name: card.name,
          summary: summariseEvidence(card, evidence),
          rows: groupOutcomes(evidence.outcomes).flatMap((group) => {
            const [entry] = group;
            if (!entry) return [];
            const carrier = card.evidence.items.find(({ id }) => id === entry.carriedBy);
            return [
              {
                outcomes: group.map(({ outcome }) => termLabel('outcome', outcome)),
                level: entry.level,
                verdict: nameVerdict(entry),
                ruleMet: entry.ruleMet,
                carriedBy: carrier ? { id: carrier.id, study: describeStudy(carrier) } : null,
                missing: entry.missing.join(' '),
              },
            ];
          }),
        },
      ];
    }),
  };
}
