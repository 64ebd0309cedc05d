import { describe, expect, it } from 'vitest';
import { readGivenName, writeLetter, type Letter, type LetterFacts } from './letters.ts';

const link = {
  address: `https://rainbow.example/submit/${'Ab-_'.repeat(10)}xyz`,
  worksUntil: '2026-05-08',
};
const facts: LetterFacts = {
  name: 'Sam Sample',
  modelName: 'Shared Lives',
  kind: 'new-model',
  isConfirmation: false,
  reference: 'CR-4F7K-9TQX',
  site: {
    origin: 'https://rainbow.example',
    operatorName: 'Example Council',
    contactEmail: 'hello@council.example',
  },
};
const letters: Letter[] = [
  { letter: 'your-link', link, isAskedFor: false },
  { letter: 'your-link', link, isAskedFor: true },
  { letter: 'received', link, decidedBy: '2026-04-09' },
  { letter: 'questions', link, questions: ['How many people?', 'Where?\n\nAnd since when?'] },
  { letter: 'withdrawn' },
  { letter: 'published', cardAddress: 'https://rainbow.example/models/shared-lives' },
  { letter: 'declined', link, reason: 'It is a method, not a model.' },
  { letter: 'draft-warning', link, deletedOn: '2026-09-10' },
  {
    letter: 'check-request',
    link,
    cardAddress: 'https://rainbow.example/models/shared-lives',
    checkedOn: '2025-02-03',
  },
];
const longFacts: LetterFacts = {
  ...facts,
  name: 'Wilhelmina '.repeat(20),
  modelName: 'Neighbourhood '.repeat(20),
  kind: 'change',
};

it.each([
  ['an ordinary one', facts],
  ['long names', longFacts],
  ['a study', { ...facts, kind: 'study' as const }],
  [
    'nobody and nothing named',
    {
      ...facts,
      name: null,
      modelName: null,
      site: { ...facts.site, operatorName: null, contactEmail: null },
    },
  ],
])('every letter names the reference and keeps to its lines: %s', (_which, given) => {
  for (const letter of letters) {
    const { subject, text } = writeLetter(letter, given);
    expect(text).toContain(facts.reference);
    expect(subject).toContain(facts.reference);
    expect(subject.length).toBeLessThan(140);
    const tooLong = text.split('\n').filter((line) => line.length > 72);
    expect(tooLong.filter((line) => !/^https:\S+$/.test(line))).toEqual([]);
    if ('link' in letter) expect(text).toContain(`\n\n${link.address}\n\n`);
    expect(text).toMatch(/^(Dear|Hello)\b.*,\n\n/);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/undefined|null|NaN|<[a-z]| {2}|\n{3}/);
  }
});

it.each([
  [
    letters[0],
    'Your private link: Shared Lives (CR-4F7K-9TQX)',
    ['Thank you for starting the card of Shared Lives.', 'It works until 8 May 2026.'],
  ],
  [
    letters[1],
    'Your private link: Shared Lives (CR-4F7K-9TQX)',
    ['the links in our earlier letters stop working'],
  ],
  [
    letters[2],
    'We have it: Shared Lives (CR-4F7K-9TQX)',
    ['a decision by 9 April 2026, which is within 20 working days'],
  ],
  [
    letters[3],
    'Questions about Shared Lives (CR-4F7K-9TQX)',
    ['> How many people?', '> Where? > > And since when?'],
  ],
  [
    letters[4],
    'Withdrawn: Shared Lives (CR-4F7K-9TQX)',
    ['nothing of it is published', 'https://rainbow.example/about/privacy'],
  ],
  [letters[5], 'Published: Shared Lives (CR-4F7K-9TQX)', ['https://rainbow.example/models/shared-lives']],
  [
    letters[6],
    'Our decision: Shared Lives (CR-4F7K-9TQX)',
    ['> It is a method, not a model.', 'https://rainbow.example/about/privacy'],
  ],
  [
    letters[7],
    'Your draft will be deleted on 10 September 2026: Shared Lives (CR-4F7K-9TQX)',
    ['unless you open it before then and save any page of it again'],
  ],
  [
    letters[8],
    'Is our card on Shared Lives still right? (CR-4F7K-9TQX)',
    [
      'an open and independent directory of community models of care and support',
      'https://rainbow.example/models/shared-lives',
      'It was last checked on 3 February 2025.',
      'If everything is still right, one button says so.',
      'It works until 8 May 2026.',
      'If nobody answers, nothing happens: the card stays, and says when it was last checked.',
      'If you want no such letters, answer this one or write to hello@council.example',
    ],
  ],
] as [Letter, string, string[]][])('%j', (letter, subject, sentences) => {
  const written = writeLetter(letter, facts);
  expect(written.subject).toBe(subject);
  const words = written.text.replace(/\s+/g, ' ');
  for (const sentence of sentences) expect(words).toContain(sentence);
});

it('tells an organisation without our address how to be asked no more', () => {
  const site = { ...facts.site, contactEmail: null };
  const { text } = writeLetter(letters[8] as Letter, { ...facts, site });
  expect(text.replace(/\s+/g, ' ')).toContain(
    'If you want no such letters, open the link, choose "What we hold about you" and have it erased.',
  );
});

it.each([
  [letters[2], 'Thank you for sending us your word that the card of Shared Lives is still right.'],
  [
    letters[5],
    'we have taken in your word that the card of Shared Lives is still right, and the card says so',
  ],
] as [Letter, string][])('calls a confirmation no change: %j', (letter, sentence) => {
  const { text } = writeLetter(letter, { ...facts, kind: 'change', isConfirmation: true });
  expect(text.replace(/\s+/g, ' ')).toContain(sentence);
  expect(text).not.toContain('change to the card');
});

it('ends with who writes, and whether answers are read', () => {
  const ending = (site: LetterFacts['site']) =>
    writeLetter({ letter: 'withdrawn' }, { ...facts, site })
      .text.split('\n\n')
      .slice(-2)
      .join('\n\n');
  expect(ending(facts.site)).toBe(
    'With best wishes\nCommunity Rainbow, run by Example Council\nhttps://rainbow.example\n\nYou can answer this mail, or write to hello@council.example.\n',
  );
  expect(ending({ ...facts.site, operatorName: null, contactEmail: null })).toBe(
    'With best wishes\nCommunity Rainbow\nhttps://rainbow.example\n\nNobody reads answers to this address.\n',
  );
});

describe('a name that somebody typed', () => {
  it.each([
    ['', null],
    ['   ', null],
    ['\u200B', null],
    ['http://evil.example', null],
    ['Click evil.example now', null],
    ['WWW evil', null],
    ['win@evil.example', null],
    ['evil.example/prize', null],
    ['EVIL。example', null],
    ['A\r\nBcc: evil', 'A Bcc: evil'],
    ['Dr. Zoë  Ó Briain', 'Dr. Zoë Ó Briain'],
    ['J. R. Smith', 'J. R. Smith'],
    ['Sam\u202Eelpmas', 'Samelpmas'],
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), `${'x'.repeat(59)}…`],
    ['💜'.repeat(61), `${'💜'.repeat(59)}…`],
  ])('%j is read as %j', (typed, expected) => {
    expect(readGivenName(typed)).toBe(expected);
  });
});
