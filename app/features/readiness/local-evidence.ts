// What shows an answer, and who says so: typed beside the answers, sent in the body of the form that makes the paper, and kept nowhere. It
// never stands in an address, so whatever is sent back to one passes `takeAnswers` first.
import { features } from './asset-based-area.ts';
import { questions } from './framework.ts';
import { cleanText } from '#app/lib/paper/clean-text.ts';
import { truncate } from '#app/lib/ignored-parameters.ts';

/** Whose word it is. The four groups that an answer is better for. */
export const voices = [
  { id: 'leaders', label: 'Leaders' },
  { id: 'staff', label: 'Staff' },
  { id: 'groups', label: 'Community groups' },
  { id: 'people', label: 'People who draw on support' },
] as const;

export type VoiceId = (typeof voices)[number]['id'];

export interface LocalEvidence {
  /** Empty where only voices are named; may hold line breaks. */
  note: string;
  voices: readonly VoiceId[];
}

/** In characters: half a page of print. */
export const longestNote = 2_000;

/** The field that takes the note on a question or feature, and those that say who says so. */
export const noteField = (id: string) => `note-${id}`;
export const voiceField = (id: string) => `who-${id}`;

/** By the id of question or feature; those with nothing said are absent. */
export type EvidenceById = Readonly<Record<string, LocalEvidence>>;

export interface ReadEvidence {
  evidence: EvidenceById;
  /** Ids of those whose note is longer than a paper takes; the note is whole nevertheless. */
  tooLong: readonly string[];
}

/** @param form as sent; may repeat, be unknown, hostile or huge */
export function readEvidence(form: URLSearchParams): ReadEvidence {
  const evidence: Record<string, LocalEvidence> = {};
  for (const { id } of [...questions, ...features]) {
    const note = cleanText(form.get(noteField(id)) ?? '').trim();
    const named = form.getAll(voiceField(id));
    const said = voices.filter((voice) => named.includes(voice.id)).map((voice) => voice.id);
    if (note !== '' || said.length > 0) evidence[id] = { note, voices: said };
  }
  return {
    evidence,
    tooLong: Object.entries(evidence).flatMap(([id, { note }]) => (note.length > longestNote ? id : [])),
  };
}

/** Longer than every value that means something; enough to recognise one that does not. */
const longestValue = 40;
/** As many as the form has, and some over to be named as ignored. */
const mostAnswers = 60;

/** The part of a form that may stand in an address: answers and models, known or not, cut short. Never a note. */
export function takeAnswers(form: URLSearchParams): URLSearchParams {
  const named = [...form].filter(([name]) => /^(?:[qf]\d{1,2}|model)$/.test(name));
  return new URLSearchParams(
    named.slice(0, mostAnswers).map(([name, value]) => [name, truncate(value, longestValue)]),
  );
}
