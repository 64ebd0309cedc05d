// American forms of words and what they are in British spelling. A table rather than a dictionary: it names what people
// who write of care are likely to copy from American sources, and leaves alone every word that is right in both
// (practise, advise, licence and license, inquiry, fetus, medieval).
import { capitalise } from '#app/lib/format.ts';

export interface AmericanForm {
  /** As it stands in the text */
  written: string;
  /** Its offset in the text */
  start: number;
  /** In British spelling, with the capital letter of what was written */
  british: string;
}

/**
 * What American spelling does to whole families of words, and how it is undone. The endings after -or are written out so
 * that “honorary” and “humorous”, the same in both, are left alone.
 */
const families: readonly (readonly [american: RegExp, british: string])[] = [
  [
    /^((?:mis|un|dis)?(?:arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|misdemean|neighb|od|parl|ranc|rig|rum|sav|savi|splend|tum|val|vap|vig))or(able|ably|al|ally|ed|er|ers|ful|hood|hoods|ing|ist|ite|ites|less|liness|ly|s|some|y|)$/,
    '$1our$2',
  ],
  [/^(calib|(?:epi)?cent|fib|(?:kilo|centi|milli)met|lit|lust|meag|somb|spect|theat)er(s?)$/, '$1re$2'],
  [/^((?:re|de)?cent)er(ed|ing)$/, '$1r$2'],
  [
    /^(cancel|channel|counsel|dial|equal|fuel|funnel|initial|label|level|marvel|(?:re)?model|panel|pencil|quarrel|rival|signal|total|travel|tunnel|unravel)(ed|ings?|ers?|ors?)$/,
    '$1l$2',
  ],
  [/^(\p{L}{2,})iz(e|es|ed|er|ers|ing|ation|ations|ational)$/u, '$1is$2'],
  [/^(anal|paral|catal|dial)yz(e|es|ed|er|ers|ing)$/, '$1ys$2'],
];

/** Words in -ize that have no -ise, and what is made of them. */
const izeOfItsOwn =
  /^(?:(?:re|down|up|over|under|out|super|mid|bite|cap|life)?siz|priz|appriz|seiz|assiz|maiz|baiz)/;

/** Words that no pattern catches, with their endings written out. */
const table: Readonly<Record<string, string>> = {
  acknowledgment: 'acknowledgement',
  acknowledgments: 'acknowledgements',
  aging: 'ageing',
  airplane: 'aeroplane',
  aluminum: 'aluminium',
  analog: 'analogue',
  anemia: 'anaemia',
  anemic: 'anaemic',
  anesthesia: 'anaesthesia',
  anesthetic: 'anaesthetic',
  artifact: 'artefact',
  artifacts: 'artefacts',
  catalog: 'catalogue',
  cataloged: 'catalogued',
  catalogs: 'catalogues',
  cesarean: 'caesarean',
  cozy: 'cosy',
  defense: 'defence',
  defenses: 'defences',
  dialog: 'dialogue',
  dialogs: 'dialogues',
  diarrhea: 'diarrhoea',
  enroll: 'enrol',
  enrollment: 'enrolment',
  enrollments: 'enrolments',
  enrolls: 'enrols',
  estrogen: 'oestrogen',
  fulfill: 'fulfil',
  fulfillment: 'fulfilment',
  fulfills: 'fulfils',
  gotten: 'got',
  gray: 'grey',
  grays: 'greys',
  gynecology: 'gynaecology',
  hemorrhage: 'haemorrhage',
  instill: 'instil',
  instills: 'instils',
  installment: 'instalment',
  installments: 'instalments',
  jewelry: 'jewellery',
  judgment: 'judgement',
  judgmental: 'judgemental',
  judgments: 'judgements',
  leukemia: 'leukaemia',
  maneuver: 'manoeuvre',
  maneuvers: 'manoeuvres',
  marvelous: 'marvellous',
  math: 'maths',
  misjudgment: 'misjudgement',
  mold: 'mould',
  moldy: 'mouldy',
  mom: 'mum',
  moms: 'mums',
  mustache: 'moustache',
  nonjudgmental: 'non-judgemental',
  offense: 'offence',
  offenses: 'offences',
  orthopedic: 'orthopaedic',
  orthopedics: 'orthopaedics',
  pajamas: 'pyjamas',
  pediatric: 'paediatric',
  pediatrician: 'paediatrician',
  pediatrics: 'paediatrics',
  percent: 'per cent',
  plow: 'plough',
  pretense: 'pretence',
  program: 'programme',
  programs: 'programmes',
  skeptic: 'sceptic',
  skeptical: 'sceptical',
  skepticism: 'scepticism',
  skeptics: 'sceptics',
  skillful: 'skilful',
  skillfully: 'skilfully',
  sulfur: 'sulphur',
  willful: 'wilful',
  willfully: 'wilfully',
  woolen: 'woollen',
};

/** What stands before “program” where it is one of a computer's. */
const computing = /\b(?:computer|software|spreadsheet)\s+$/i;

/**
 * The American spellings in a text, in reading order. Computer programs, and words that have -ize of their own, are none.
 *
 * @param text prose; names and quotations are the caller's to blank out
 */
export function findAmericanForms(text: string): AmericanForm[] {
  const found: AmericanForm[] = [];
  for (const { 0: written, index: start } of text.matchAll(/(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu)) {
    const british = respell(written);
    if (british === null) continue;
    if (/^programs?$/i.test(written) && computing.test(text.slice(0, start))) continue;
    const hasCapital = /^\p{Lu}/u.test(written);
    found.push({ written, start, british: hasCapital ? capitalise(british) : british });
  }
  return found;
}

/** A word in British spelling, in small letters, or null where it is that already. */
function respell(written: string): string | null {
  const word = written.toLowerCase();
  if (Object.hasOwn(table, word)) return table[word] ?? null;
  if (izeOfItsOwn.test(word)) return null;
  const family = families.find(([american]) => american.test(word));
  return family === undefined ? null : word.replace(family[0], family[1]);
}
