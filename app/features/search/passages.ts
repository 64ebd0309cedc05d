// A card as the search reads it: pieces of text, each with the field it counts under and its place on the card's page.
// The index is built from these, and a result shows which of them matched.
import type { SearchField } from './searchable-fields.ts';
import type { Card, EvidenceItem } from '#app/features/models/card-schema.ts';
import { citationPattern } from '#app/features/models/citations.ts';
import { costLine } from '#app/features/models/cost-words.ts';
import { headings, type HeadingKey } from '#app/features/models/headings.ts';
import { findTerm } from '#app/features/vocabulary/terms.ts';
import { type ListName, type TermId } from '#app/features/vocabulary/vocabulary.ts';
import { formatNumber } from '#app/lib/format.ts';

export interface Passage {
  readonly field: SearchField;
  /** What it is on the card, as shown before it: `Problem`. */
  readonly label: string;
  /** The id of its place on the card's page; null for what stands at its top. */
  readonly anchor: string | null;
  readonly text: string;
  /** The controlled term that it says, list and id: `people/older-people`. */
  readonly term?: string;
}

/** Everything of a card that words are looked for in, in the order of its page and without citations. */
export function listPassages(card: Card): Passage[] {
  const list = (
    field: SearchField,
    label: string,
    anchor: string | null,
    ...texts: (string | null | undefined)[]
  ): Passage[] =>
    texts
      .map((text) => (text ?? '').replace(citationPattern, '').replace(/\s+([.,;:])/g, '$1'))
      .filter((text) => text !== '')
      .map((text) => ({ field, label, anchor, text }));
  const section = (field: SearchField, key: HeadingKey, text: string) =>
    list(field, headings.find((heading) => heading.key === key)?.label ?? key, key, ...text.split(/\n+/));
  return [
    ...list('name', 'Name', null, card.name, card.shortName),
    ...list('otherNames', 'Also called', null, ...card.otherNames),
    ...list('summary', 'Summary', null, card.summary),
    ...list('summary', 'In plain words', null, card.plainSummary),
    ...listTermPassages(card),
    ...section('problem', 'problem', card.problem.text),
    ...section('solution', 'solution', card.solution.text),
    ...section('impact', 'impact', card.impact.text),
    ...list('spectrum', 'Place on the spectrum', 'spectrum', card.spectrum.why),
    ...section('evidence', 'evidence', card.evidence.text),
    ...card.evidence.items.flatMap((item) => list('evidence', 'Finding', item.id, describeFinding(item))),
    ...card.costs.flatMap((cost) =>
      list('details', 'Cost', cost.id, `${cost.what}: ${costLine(cost).amount}, ${costLine(cost).year}`),
    ),
    ...section('spread', 'spread', card.spread.text),
    ...card.spread.figures.flatMap(({ id, metric, value, unit, place, asOf }) =>
      list(
        'spread',
        'Figure',
        id,
        `${metric}: ${formatNumber(value)} ${unit}, ${[place, asOf].filter(Boolean).join(', ')}`,
      ),
    ),
    ...section('conditions', 'requirements', card.requirements.text),
    ...card.requirements.items.flatMap(({ id, need }) => list('conditions', 'Requirement', id, need)),
    ...section('conditions', 'risks', card.risks.text),
    ...card.risks.items.flatMap(({ id, risk, earlySign, whatHelps }) =>
      list('conditions', 'Risk', id, [risk, earlySign, whatHelps].filter(Boolean).join('. ')),
    ),
    ...list('details', 'Support to copy it', null, card.copySupport?.text),
    ...list('details', 'Regulation', null, card.regulation?.text),
    ...list('details', 'Time to start', null, card.timeToStart?.text),
    ...list('details', 'Who is left out', null, card.whoIsLeftOut?.text),
    ...list('details', 'State of the model', null, card.statusNote),
    ...list('details', 'Story', 'stories', ...card.stories.map(({ text }) => text)),
    ...card.organisations.flatMap(({ name, role }) =>
      list('details', 'Organisation', 'links', `${name}: ${role}`),
    ),
    ...list('related', 'Goes with', 'related', ...card.related.map(({ why }) => why)),
    ...Object.entries(card.sources).flatMap(([key, { title, publisher, year }]) =>
      list('sources', 'Source', `source-${key}`, [title, publisher, year].filter(Boolean).join(', ')),
    ),
  ];
}

/** What the controlled lists say of a card. What a kind of person takes in counts, and so does each outcome expected. */
function listTermPassages(card: Card): Passage[] {
  const say = <L extends ListName>(label: string, list: L, ids: readonly TermId<L>[], isDefined = false) =>
    ids.map((id): Passage => {
      const { label: name, definition } = findTerm(list, id);
      const text = isDefined ? `${name}: ${definition}` : name;
      return { field: 'terms', label, anchor: null, text, term: `${list}/${id}` };
    });
  return [
    ...say('Approach', 'approach', [card.approach, ...card.furtherApproaches]),
    ...say('Who it is for', 'people', card.people, true),
    ...say('Where it happens', 'setting', card.settings),
    ...say('What it should bring', 'outcome', card.impact.outcomes),
    ...say('Instead of', 'insteadOf', card.insteadOf),
    ...say('How far it has spread', 'stage', [card.spread.stage]),
    ...say('State', 'status', [card.status]),
  ];
}

function describeFinding({ finding, place, year }: EvidenceItem): string {
  const where = [place, year].filter(Boolean).join(', ');
  return where === '' ? finding : `${finding} (${where})`;
}
