import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStopWord, readWords, singularOf, stemOf } from './words.ts';

const listTexts = (text: string) => readWords(text).map((word) => word.text);
const listStems = (text: string) => readWords(text).map(({ stem }) => stem);
/** What each word was read from. */
const listWritten = (text: string) => readWords(text).map(({ start, end }) => text.slice(start, end));

describe('the words of a text', () => {
  it.each<[string, string[]]>([
    ['', []],
    [' \n\t\u00a0', []],
    ['!?… — “” (·) 🏠☕ £ % &', []],
    ['\u0301', []],
    ["''’‘", []],
    ['Café naïve ÉCOLE', ['cafe', 'naive', 'ecole']],
    ['cafe\u0301 \u0301a', ['cafe', 'a']],
    ['ﬁne Ⅻ １２ ²', ['fine', 'xii', '12', '2']],
    // A sign that stands for a space and a mark.
    ['\uFE74', []],
    ["carer's carers’ o’clock rock‘n’roll don't", ['carers', 'carers', 'oclock', 'rocknroll', 'dont']],
    ["'quoted' ‘words’ ''twice''", ['quoted', 'words', 'twice']],
    ['co-production, well‑being; peer–led', ['co', 'production', 'well', 'being', 'peer', 'led']],
    ['£26,000 26000 26k £26K', ['26000', '26000', '26000', '26000']],
    ['£26.5k 1.5K 1.5km', ['26500', '1500', '1.5', 'km']],
    ['1,234,567.89 3.5 3.5.2 .5 5.', ['1234567.89', '3.5', '3.5', '2', '5', '5']],
    ['1,23 1,2345 10,000,00', ['1', '23', '1', '2345', '10000', '00']],
    ['k 0k 007k 26k20 1st', ['k', '0', '7000', '26k20', '1st']],
    ['A&E a&e R&D AT&T', ['ae', 'ae', 'rd', 'at', 't']],
    ['snake_case __proto__ a.b@c.org', ['snake', 'case', 'proto', 'a', 'b', 'c', 'org']],
    ['<script>alert(1)</script>', ['script', 'alert', '1', 'script']],
    ["'; DROP TABLE cards; --", ['drop', 'table', 'cards']],
    ['tea🏠tea 👩‍👩‍👧 🇬🇧', ['tea', 'tea']],
    ['שלום עולם مرحبا', ['שלום', 'עולם', 'مرحبا']],
    ['\u202Etea\u202C \u200Bcake', ['tea', 'cake']],
    ['茶道 ٣', ['茶道', '٣']],
    ['\ud83c tea \udf75', ['tea']],
  ])('%s', (text, expected) => {
    expect(listTexts(text)).toEqual(expected);
  });

  it.each([
    ['a comma of thousands', '  about £26,000 a year', ['about', '26,000', 'a', 'year']],
    ['an accent of its own', 'the cafe\u0301, naïvely', ['the', 'cafe\u0301', 'naïvely']],
    ['letters that become two', 'the ﬁne ﬁnd', ['the', 'ﬁne', 'ﬁnd']],
    ['an apostrophe', "the carers' and carer’s A&E", ['the', 'carers', 'and', 'carer’s', 'A&E']],
    ['an emoji of two units before it', '🏠🏠 tea', ['tea']],
    ['right-to-left words', 'שלום tea עולם', ['שלום', 'tea', 'עולם']],
  ])('have their places in the text as it was written, with %s', (_name, text, written) => {
    expect(listWritten(text)).toEqual(written);
  });

  it.each([
    ['x'.repeat(5000), 1],
    ['tea '.repeat(1250), 1250],
    ['é'.repeat(5000), 1],
    ["a'".repeat(2500), 1],
    ['1,'.repeat(2500), 2500],
    ['26,000,'.repeat(700), 700],
    ['&'.repeat(5000), 0],
    ['\u0301'.repeat(5000), 0],
  ])('of 5,000 characters are counted, case %#', (text, count) => {
    expect(readWords(text)).toHaveLength(count);
  });

  it('stand in order, apart and inside any text, and read the same a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const words = readWords(text);
        let last = 0;
        for (const { start, end, text: word } of words) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(word).not.toMatch(/[\s&’‘']/);
          expect(word).not.toBe('');
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(readWords(text)).toEqual(words);
      }),
      { numRuns: 500 },
    );
  });
});

describe('words that count as one', () => {
  it.each([
    // Number words.
    ['three', '3'],
    ['Twelve', '12'],
    ['twenty', '20'],
    ['zero', '0'],
    // Irregular plurals, with and without a genitive.
    ['children', 'child'],
    ["children's", 'child'],
    ['women', 'woman'],
    ["women's", "woman's"],
    ["men's", 'man'],
    ['crises', 'crisis'],
    ['wives', 'wife'],
    // Endings.
    ['carers', 'carer'],
    ['families', 'family'],
    ['boxes', 'box'],
    ['churches', 'church'],
    ['befriending', 'befriend'],
    ['shared', 'share'],
    ['Homes', 'home'],
    // British and American, by rule.
    ['organise', 'organize'],
    ['organises', 'organizes'],
    ['organised', 'organized'],
    ['organiser', 'organizer'],
    ['organisers', 'organizers'],
    ['organising', 'organizing'],
    ['organisation', 'organization'],
    ['organisations', 'organizations'],
    ['organisational', 'organizational'],
    ['neighbour', 'neighbor'],
    ['neighbours', 'neighbors'],
    ['honoured', 'honored'],
    ['neighbouring', 'neighboring'],
    ['neighbourhood', 'neighborhood'],
    ['neighbourly', 'neighborly'],
    ['neighbourliness', 'neighborliness'],
    ['behavioural', 'behavioral'],
    ['honourable', 'honorable'],
    ['colourless', 'colorless'],
    ['colourful', 'colorful'],
    ['centre', 'center'],
    ['centres', 'centers'],
    ['centred', 'centered'],
    ['theatre', 'theater'],
    ['metres', 'meters'],
    ['litre', 'liter'],
    ['fibre', 'fiber'],
    ['travelled', 'traveled'],
    ['travelling', 'traveling'],
    ['traveller', 'traveler'],
    ['travellers', 'travelers'],
    ['counsellor', 'counselor'],
    ['counsellors', 'counselors'],
    // The same, word by word.
    ['programme', 'program'],
    ['programmes', 'programs'],
    ['ageing', 'aging'],
    ['licence', 'license'],
    ['licences', 'licenses'],
    ['defence', 'defense'],
    ['practise', 'practice'],
    ['practising', 'practicing'],
    ['mum', 'mom'],
    ['mums', 'moms'],
    ['paediatric', 'pediatric'],
    ['paediatrics', 'pediatrics'],
    ['enrol', 'enroll'],
    ['enrolment', 'enrollment'],
    ['fulfil', 'fulfill'],
    ['dialogue', 'dialog'],
    ['dialogues', 'dialogs'],
    ['grey', 'gray'],
  ])('%s and %s', (one, other) => {
    expect(listStems(one)).toEqual(listStems(other));
  });

  it.each([
    ['four', 'for'],
    ['hour', 'hor'],
    ['tour', 'tor'],
    ['calling', 'caling'],
    ['rolled', 'roled'],
    ['wise', 'wize'],
    ['isolation', 'organisation'],
    ['care', 'car'],
    ['3', '13'],
    ['26000', '2600'],
    ['carer', 'career'],
  ])('but not %s and %s', (one, other) => {
    expect(listStems(one)).not.toEqual(listStems(other));
  });

  it('have the stem that stemOf gives for their text', () => {
    for (const { text, stem } of readWords('Three women’s organisations, 26k and the A&E')) {
      expect(stemOf(text)).toBe(stem);
    }
  });
});

describe('the singular', () => {
  it.each([
    ['carers', 'carer'],
    ["carer's", 'carer'],
    ['families', 'family'],
    ['ties', 'tie'],
    ['churches', 'church'],
    ['classes', 'class'],
    ['boxes', 'box'],
    ['ATUs', 'atu'],
    ['OAPs', 'oap'],
    ['status', 'status'],
    ['crisis', 'crisis'],
    ['loneliness', 'loneliness'],
    ['gas', 'gas'],
    ['children', 'child'],
    ['three', '3'],
    ['neighbours', 'neighbor'],
    // An ending other than a plural's makes another word of the thesaurus.
    ['caring', 'caring'],
    ['shared', 'shared'],
  ])('of %s is %s', (written, singular) => {
    const [word] = readWords(written);
    expect(word?.singular).toBe(singular);
    expect(singularOf(word!.text)).toBe(singular);
  });
});

describe('stop words', () => {
  it.each(['the', 'who', 'helping', 'dont', 'model', 'looking', 'whats'])('“%s” is one', (word) => {
    expect(isStopWord(word)).toBe(true);
  });

  it.each(['', 'tea', 'constructor', 'lonely', 'old', 'home', '3', 'The'])('“%s” is none', (word) => {
    expect(isStopWord(word)).toBe(false);
  });
});
