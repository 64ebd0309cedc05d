// The full-text index over whole cards, built with MiniSearch once per catalogue.
import MiniSearch from 'minisearch';
import type { Card } from '#app/features/models/card-schema.ts';
import { citationPattern } from '#app/features/models/citations.ts';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import { findTerm, termLabel } from '#app/features/vocabulary/vocabulary.ts';

/** How much a match in each field counts; a name says more of a model than a source's title. */
const boosts = { name: 10, otherNames: 8, summary: 4, terms: 3, account: 2, findings: 1, sources: 0.5 };
type Field = keyof typeof boosts;

/** So common that a natural question should not have to match them. */
const stopWords = new Set(
  (
    'a about all an and any are as at be by can do does for from get has have help how i in is it me model models my ' +
    'need of on or our she he that the their them there they this to we what when where which who with you your'
  ).split(' '),
);

const tokenise = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');

const processTerm = (term: string) => {
  const word = term.toLowerCase();
  return stopWords.has(word) ? null : word;
};

/** A name as searches compare it: its words, without accents, apostrophes, capitals and stops between them. */
export function normaliseName(name: string): string {
  return tokenise(name).join(' ').toLowerCase();
}

/** Whether a query holds any word worth looking for: a query of stop words alone is no search. */
export function hasSearchableWord(q: string): boolean {
  return tokenise(q).some((token) => processTerm(token) !== null);
}

export type SearchIndex = MiniSearch<{ slug: string } & Record<Field, string>>;

const indexes = new WeakMap<Catalogue, SearchIndex>();

/** The index of a catalogue, built on first use and kept for as long as the catalogue is. */
export function searchIndexOf(catalogue: Catalogue): SearchIndex {
  const existing = indexes.get(catalogue);
  if (existing) return existing;
  const index: SearchIndex = new MiniSearch({
    idField: 'slug',
    fields: Object.keys(boosts),
    tokenize: tokenise,
    processTerm,
    searchOptions: {
      boost: boosts,
      combineWith: 'AND',
      prefix: (_term, position, all) => position === all.length - 1,
      fuzzy: (term) => (term.length < 5 ? false : 0.2),
    },
  });
  index.addAll(catalogue.models.map(({ card }) => describeForSearch(card)));
  indexes.set(catalogue, index);
  return index;
}

function describeForSearch(card: Card): { slug: string } & Record<Field, string> {
  const text = (...parts: (string | null | undefined)[]) =>
    parts
      .filter((part) => part)
      .join('\n')
      .replace(citationPattern, ' ');
  return {
    slug: card.slug,
    name: text(card.name, card.shortName),
    otherNames: text(...card.otherNames),
    summary: text(card.summary, card.plainSummary),
    terms: text(
      ...[card.approach, ...card.furtherApproaches].map((id) => termLabel('approach', id)),
      ...card.people.map((id) => `${termLabel('people', id)} ${findTerm('people', id).definition}`),
      ...card.settings.map((id) => termLabel('setting', id)),
      ...card.impact.outcomes.map((id) => termLabel('outcome', id)),
      ...card.insteadOf.map((id) => termLabel('insteadOf', id)),
    ),
    account: text(
      card.problem.text,
      card.solution.text,
      card.evidence.text,
      card.impact.text,
      card.spread.text,
      card.requirements.text,
      card.risks.text,
      card.spectrum.why,
      ...card.organisations.map(({ name }) => name),
      ...card.stories.map((story) => story.text),
    ),
    findings: text(
      ...card.evidence.items.flatMap((item) => [item.finding, item.place]),
      ...card.costs.map(({ what }) => what),
      ...card.spread.figures.flatMap(({ metric, place }) => [metric, place]),
      ...card.requirements.items.map(({ need }) => need),
      ...card.risks.items.map(({ risk }) => risk),
    ),
    sources: text(...Object.values(card.sources).flatMap(({ title, publisher }) => [title, publisher])),
  };
}
