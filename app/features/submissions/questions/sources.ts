// The publications of a card. Texts cite them by their keys, so they move and go with care: moving one renames it wherever
// it is cited, and one that is cited stays.
import { z } from 'zod';
import type { Source } from '#app/features/models/card-schema.ts';
import { listUsedSources, renameSources } from '#app/features/models/citations.ts';
import { takeId } from '#app/features/submissions/define-question.ts';
import { listSources, markDone, type Answers, type DraftCard } from '#app/features/submissions/draft.ts';
import { fullList, mostEntries, type ListQuestion } from '#app/features/submissions/question.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { typedLine } from '#app/lib/typed-text.ts';
import { longestLine, termField, webAddressField, yearField } from './form-parts.ts';

/** The form of a publication. */
export const sourceForm = z.object({
  title: typedLine({ max: longestLine, error: 'Write its title' }),
  publisher: typedLine({ max: longestLine, error: 'Write who published it' }),
  year: yearField,
  url: webAddressField().optional(),
  kind: termField('sourceKind', 'Choose what kind of publication it is'),
  read: termField('read', 'Choose how far you have read it'),
});

/** A publication as its form shows it. */
export function sourceToForm({ year, url, ...rest }: Source): Record<string, unknown> {
  return { ...rest, year: year === null ? undefined : String(year), url: url ?? undefined };
}

/** The publication that a form says. */
export function formToSource({
  title,
  publisher,
  year,
  url,
  kind,
  read,
}: z.output<typeof sourceForm>): Source {
  return { title, publisher, year: year ?? null, url: url ?? null, kind, read };
}

export const sources: ListQuestion = {
  shape: 'list',
  id: 'sources',
  title: 'What has been published about it?',
  shortTitle: 'Publications',
  one: 'a publication',
  schema: () => sourceForm,
  list: ({ draft }) =>
    listSources(draft).map(({ key, source }) => ({
      key,
      title: `[${key}] ${source.title}`,
      note: `${source.publisher}, ${source.year ?? 'year not stated'}; ${termLabel('sourceKind', source.kind)}`,
    })),
  read({ draft }, key) {
    if (key === null) return {};
    const source = findSource(draft.card, key);
    return source && sourceToForm(source);
  },
  save(answers, key, value) {
    const source = formToSource(value as z.output<typeof sourceForm>);
    if (key !== null && findSource(answers.draft.card, key)) return put(answers, key, source);
    if (listSources(answers.draft).length >= mostEntries) return fullList;
    const { draft, id } = takeId(answers.draft, 's');
    return put({ ...answers, draft }, id, source);
  },
  remove(answers, key) {
    const places = findCitations(answers.draft.card, key);
    if (places > 0) {
      return {
        refusal: `[${key}] is cited ${places === 1 ? 'once' : `${places} times`}. Take it out of those answers first, or cite another publication there.`,
      };
    }
    const { [key]: _removed, ...sources } = answers.draft.card.sources ?? {};
    return done({ ...answers, draft: { ...answers.draft, card: { ...answers.draft.card, sources } } });
  },
  move(answers, key, way) {
    const keys = listSources(answers.draft).map((entry) => entry.key);
    const other = keys[keys.indexOf(key) + (way === 'up' ? -1 : 1)];
    if (!keys.includes(key) || other === undefined) return answers;
    return done({
      ...answers,
      draft: { ...answers.draft, card: swapSources(answers.draft.card, key, other) },
    });
  },
};

/** By a key that comes from an address: one such as `constructor` names what every object has, and no publication. */
function findSource({ sources }: DraftCard, key: string): Source | undefined {
  return sources !== undefined && Object.hasOwn(sources, key) ? sources[key] : undefined;
}

function put(answers: Answers, key: string, source: Source): Answers {
  const { card } = answers.draft;
  return done({
    ...answers,
    draft: { ...answers.draft, card: { ...card, sources: { ...card.sources, [key]: source } } },
  });
}

function done(answers: Answers): Answers {
  return { ...answers, draft: markDone(answers.draft, 'sources') };
}

/** How many fields and texts of a card cite a source. */
export function findCitations(card: DraftCard, key: string): number {
  return listUsedSources({ ...card, sources: undefined }).filter((cited) => cited === key).length;
}

/** A card in which two sources have changed places, and every citation follows them. */
export function swapSources(card: DraftCard, one: string, other: string): DraftCard {
  const rename = (key: string) => (key === one ? other : key === other ? one : key);
  const sources = Object.fromEntries(
    Object.entries(card.sources ?? {}).map(([key, source]) => [rename(key), source]),
  );
  return { ...renameSources({ ...card, sources: undefined }, rename), sources };
}
