// Where each source is cited on a card's page, in the order of reading: the anchors that numbered citations carry
// and that the list of sources links back to. The view and this index share `citationAnchor`, so they cannot differ.
import type { Card } from '#app/features/models/card-schema.ts';
import { headings } from '#app/features/models/headings.ts';
import { citationPattern } from '#app/features/models/citations.ts';

export interface CitedPlace {
  /** Id of the citation's element on the page. */
  anchor: string;
  /** What the place is called when linking back to it: `Problem`, `finding e3`, `cost c1`. */
  label: string;
}

/**
 * The id of one citation.
 *
 * @param place a heading's key, an item's id, or another part of the card (`gap-2`)
 * @param ordinal from 1, counting the citations of that place
 */
export function citationAnchor(place: string, ordinal: number): string {
  return `cite-${place}-${ordinal}`;
}

/** The id of a source in the list of sources. */
export function sourceAnchor(source: string): string {
  return `source-${source}`;
}

/** The number that a citation shows: the digits of the source's own key, so that it never changes between revisions. */
export function citationNumber(source: string): string {
  return source.slice(1);
}

/** Every place that cites each source, in the order in which the page shows them. */
export function indexCitations(card: Card): Map<string, CitedPlace[]> {
  const index = new Map<string, CitedPlace[]>();
  const add = (source: string, place: string, ordinal: number, label: string) => {
    const places = index.get(source) ?? [];
    places.push({ anchor: citationAnchor(place, ordinal), label });
    index.set(source, places);
  };
  const addText = (place: string, label: string, text: string | undefined, fieldSource?: string) => {
    let ordinal = 0;
    for (const [, source = ''] of (text ?? '').matchAll(citationPattern))
      add(source, place, ++ordinal, label);
    if (fieldSource !== undefined) add(fieldSource, place, ordinal + 1, label);
  };
  const addItems = <Item extends { id: string; source: string }>(
    items: readonly Item[],
    kind: string,
    textOf: (item: Item) => string,
  ) => {
    for (const item of items) addText(item.id, `${kind} ${item.id}`, textOf(item), item.source);
  };
  const heading = Object.fromEntries(headings.map(({ key, label }) => [key, label]));

  addText('status', 'status', card.statusNote);
  addText('spectrum', 'place on the spectrum', card.spectrum.why);
  addText('problem', heading.problem ?? '', card.problem.text);
  addText('solution', heading.solution ?? '', card.solution.text);
  addText('evidence', heading.evidence ?? '', card.evidence.text);
  addItems(card.evidence.items, 'finding', ({ finding }) => finding);
  addText('impact', heading.impact ?? '', card.impact.text);
  addItems(card.costs, 'cost', ({ what }) => what);
  addText('spread', heading.spread ?? '', card.spread.text);
  addText('stage', 'stage', card.spread.stageReason);
  addItems(card.spread.figures, 'figure', ({ metric }) => metric);
  addText('requirements', heading.requirements ?? '', card.requirements.text);
  addItems(card.requirements.items, 'requirement', ({ need }) => need);
  for (const note of sourcedNotes)
    addText(note.key, note.label, card[note.key]?.text, card[note.key]?.source);
  addText('risks', 'What would kill it', card.risks.text);
  for (const { id, risk, source, earlySign, whatHelps } of card.risks.items) {
    addText(id, `risk ${id}`, risk, source);
    addText(`${id}-sign`, `risk ${id}`, earlySign);
    addText(`${id}-help`, `risk ${id}`, whatHelps);
  }
  card.stories.forEach(({ text, source }, index) =>
    addText(`story-${index + 1}`, `story ${index + 1}`, text, source),
  );
  for (const { model, why } of card.related) addText(`related-${model}`, 'goes with', why);
  card.gaps.forEach((gap, index) => addText(`gap-${index + 1}`, 'what is not known', gap));
  return index;
}

/** Short sourced texts that a card may hold, with the words shown above each. */
export const sourcedNotes = [
  { key: 'regulation', label: 'Regulation' },
  { key: 'timeToStart', label: 'Time to start' },
  { key: 'copySupport', label: 'Help to copy it' },
  { key: 'whoIsLeftOut', label: 'Who is left out' },
] as const;
