// Where everything of a card stands on its page, in the order of reading, and what it is called there. For pages that tell
// what changed; a test holds it against the schema.
import { sourcedNotes } from '#app/features/models/card-page/citation-index.ts';

/** How what stands at a place is told when it changes. */
export type PlaceKind =
  /** Prose: word by word. */
  | 'words'
  /** Told whole, before and after. */
  | 'value'
  /** A list of controlled terms. */
  | 'terms'
  /** A list of strings. */
  | 'texts'
  /** An object that may be absent, such as a text with its source: by its fields. */
  | 'note'
  /** A list whose items bear ids; of sources the keys are the ids. */
  | 'items'
  /** A list of objects without ids. */
  | 'entries';

export interface CardPlace {
  /** In the card's own keys: `spread.stage`. */
  path: string;
  /** Shown before it. Of lists, what one of them is. */
  label: string;
  kind: PlaceKind;
}

export interface CardSectionPlaces {
  /** The id of the section on the card's page, where it has one there. */
  id: string;
  heading: string;
  places: readonly CardPlace[];
}

const place = (path: string, label: string, kind: PlaceKind): CardPlace => ({ path, label, kind });

export const cardSections: readonly CardSectionPlaces[] = [
  {
    id: 'name',
    heading: 'Name and summary',
    places: [
      place('slug', 'Address', 'value'),
      place('approach', 'Approach', 'value'),
      place('name', 'Name', 'words'),
      place('shortName', 'Short name', 'value'),
      place('otherNames', 'Also called', 'texts'),
      place('summary', 'Summary', 'words'),
      place('plainSummary', 'In plain words', 'words'),
      place('reviewedOn', 'Last checked', 'value'),
    ],
  },
  { id: 'problem', heading: 'Problem', places: [place('problem.text', 'Text', 'words')] },
  {
    id: 'solution',
    heading: 'Solution',
    places: [
      place('solution.text', 'Text', 'words'),
      place('status', 'Status', 'value'),
      place('statusNote', 'Note on its status', 'words'),
      place('spectrum.from', 'On the spectrum, from', 'value'),
      place('spectrum.to', 'On the spectrum, to', 'value'),
      place('spectrum.why', 'Why there on the spectrum', 'words'),
      place('furtherApproaches', 'Further approaches', 'terms'),
      place('people', 'Who it is for', 'terms'),
      place('settings', 'Where it happens', 'terms'),
      place('insteadOf', 'Instead of', 'terms'),
    ],
  },
  {
    id: 'evidence',
    heading: 'Evidence',
    places: [place('evidence.text', 'Text', 'words'), place('evidence.items', 'Finding', 'items')],
  },
  {
    id: 'impact',
    heading: 'Impact',
    places: [
      place('impact.text', 'Text', 'words'),
      place('impact.outcomes', 'Outcomes it is expected to bring', 'terms'),
    ],
  },
  { id: 'costs', heading: 'Costs', places: [place('costs', 'Cost', 'items')] },
  {
    id: 'spread',
    heading: 'Spread',
    places: [
      place('spread.text', 'Text', 'words'),
      place('spread.stage', 'Stage', 'value'),
      place('spread.stageReason', 'Why this stage', 'words'),
      place('spread.figures', 'Figure', 'items'),
    ],
  },
  {
    id: 'requirements',
    heading: 'Requirements',
    places: [
      place('requirements.text', 'Text', 'words'),
      place('requirements.items', 'Requirement', 'items'),
      ...sourcedNotes.map(({ key, label }) => place(key, label, 'note')),
    ],
  },
  {
    id: 'risks',
    heading: 'What would kill it?',
    places: [place('risks.text', 'Text', 'words'), place('risks.items', 'Risk', 'items')],
  },
  { id: 'reply', heading: 'Reply', places: [place('reply', 'Reply', 'note')] },
  { id: 'stories', heading: 'Stories', places: [place('stories', 'Story', 'entries')] },
  { id: 'related', heading: 'Goes with', places: [place('related', 'Model', 'entries')] },
  { id: 'gaps', heading: 'What is not known', places: [place('gaps', 'Not known', 'texts')] },
  {
    id: 'links',
    heading: 'Who to ask, and where to read more',
    places: [place('organisations', 'Organisation', 'entries'), place('links', 'Link', 'entries')],
  },
  { id: 'sources', heading: 'Sources', places: [place('sources', 'Source', 'items')] },
];
