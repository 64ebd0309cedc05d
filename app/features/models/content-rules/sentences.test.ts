import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, splitParagraphs, splitSentences } from './sentences.ts';

describe('splitSentences', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '  \n\n ', []],
    ['no full stop at the end', 'It grew [s1]. Then it stopped', ['It grew [s1].', 'Then it stopped']],
    ['decimals', 'It cost £1.79m in all. It ended.', ['It cost £1.79m in all.', 'It ended.']],
    [
      'a decimal without its nought',
      'It fell by .5 points. It ended.',
      ['It fell by .5 points.', 'It ended.'],
    ],
    ['thousands', 'Over 1,000 came. 2,500 stayed.', ['Over 1,000 came.', '2,500 stayed.']],
    ['a sentence that opens with money', 'It is dear. £40 an hour.', ['It is dear.', '£40 an hour.']],
    [
      'titles',
      'Dr. Smith asked Mrs. Jones. Prof. Lee did not.',
      ['Dr. Smith asked Mrs. Jones.', 'Prof. Lee did not.'],
    ],
    ['saints', "It began at St. Mary's in York. It grew.", ["It began at St. Mary's in York.", 'It grew.']],
    [
      'a street before a new sentence',
      'It met in High St. The rent was low.',
      ['It met in High St.', 'The rent was low.'],
    ],
    [
      'e.g. before a capital',
      'Groups, e.g. Age UK, joined. All left.',
      ['Groups, e.g. Age UK, joined.', 'All left.'],
    ],
    [
      'i.e. before a capital',
      'The network, i.e. Homeshare UK, counts. It does.',
      ['The network, i.e. Homeshare UK, counts.', 'It does.'],
    ],
    ['etc. inside', 'Rent, food etc. are shared. Good.', ['Rent, food etc. are shared.', 'Good.']],
    [
      'etc. at the end',
      'They share rent, food etc. The rest is theirs.',
      ['They share rent, food etc.', 'The rest is theirs.'],
    ],
    ['numbering', 'See No. 4 and p. 12 of it. Then no. 5.', ['See No. 4 and p. 12 of it.', 'Then no. 5.']],
    ['a short month', 'By Sept. 2024 it ran. It runs.', ['By Sept. 2024 it ran.', 'It runs.']],
    ['circa', 'Begun c. 1980 by friends. It lasts.', ['Begun c. 1980 by friends.', 'It lasts.']],
    [
      'initials',
      'J. K. Smith and A.B. Jones began it. Others came.',
      ['J. K. Smith and A.B. Jones began it.', 'Others came.'],
    ],
    [
      'a capital letter that ends a sentence',
      'They chose plan B. It worked.',
      ['They chose plan B.', 'It worked.'],
    ],
    [
      'letters with stops',
      'It runs in the U.K. and the U.S. today. Good.',
      ['It runs in the U.K. and the U.S. today.', 'Good.'],
    ],
    [
      'a time',
      'Doors open at 9 a.m. on Mondays. They close at 5 p.m. The rest is quiet.',
      ['Doors open at 9 a.m. on Mondays.', 'They close at 5 p.m.', 'The rest is quiet.'],
    ],
    [
      'a company',
      'Homes for Good Ltd. Shared Lives runs it. Yes.',
      ['Homes for Good Ltd. Shared Lives runs it.', 'Yes.'],
    ],
    ['a web address', 'See www.example.org. It says more.', ['See www.example.org.', 'It says more.']],
    ['question and exclamation marks', 'Does it work? Yes! It does.', ['Does it work?', 'Yes!', 'It does.']],
    [
      'curly quotes after the stop',
      'She said: “It is 40.” Then she left.',
      ['She said: “It is 40.”', 'Then she left.'],
    ],
    ['straight quotes after the stop', "He said: 'No.' Then he left.", ["He said: 'No.'", 'Then he left.']],
    [
      'a quoted question inside a sentence',
      '“Who stays?” she asked. Nobody did.',
      ['“Who stays?” she asked.', 'Nobody did.'],
    ],
    [
      'a named speaker after a quote',
      '“Who has 3 dogs?” Sam Lee asked. Nobody.',
      ['“Who has 3 dogs?” Sam Lee asked.', 'Nobody.'],
    ],
    [
      'brackets after the stop',
      '(There were 40 in 2012.) Now there are more.',
      ['(There were 40 in 2012.)', 'Now there are more.'],
    ],
    ['an ellipsis inside', 'It grew … Slowly at first. It did.', ['It grew … Slowly at first.', 'It did.']],
    ['an ellipsis at the end', 'And then… They left. End.', ['And then…', 'They left.', 'End.']],
    ['three dots before a small letter', 'It grew... and grew. End.', ['It grew... and grew.', 'End.']],
    ['a small letter after a stop', 'It is called x. y is another.', ['It is called x. y is another.']],
    ['a citation before the stop', 'It grew [s1]. It fell [s2].', ['It grew [s1].', 'It fell [s2].']],
    ['a citation after the stop', 'It grew. [s1] It fell. [s2]', ['It grew. [s1]', 'It fell. [s2]']],
    ['two citations after the stop, close up', 'It grew.[s1][s2] It fell.', ['It grew.[s1][s2]', 'It fell.']],
    ['a citation after the stop and no space', 'It grew.[s1]It fell.', ['It grew.[s1]', 'It fell.']],
    ['a malformed citation after the stop', 'It grew. [S1] It fell.', ['It grew. [S1]', 'It fell.']],
    [
      'a stop on either side of the citation',
      'It grew. [s1]. Then it fell.',
      ['It grew. [s1].', 'Then it fell.'],
    ],
    [
      'a citation after an abbreviation',
      'Run by Homes Ltd. [s1] Shared Lives grew.',
      ['Run by Homes Ltd. [s1]', 'Shared Lives grew.'],
    ],
    ['paragraphs', 'One paragraph\n\nAnother one', ['One paragraph', 'Another one']],
    ['paragraphs with Windows line ends', 'One.\r\n\r\nTwo.', ['One.', 'Two.']],
    [
      'wrapped lines',
      'One sentence that is\nwrapped. And\nanother.',
      ['One sentence that is wrapped.', 'And another.'],
    ],
    [
      'a list',
      'We found:\n- 40 homes [s1]\n- 30 people [s2]',
      ['We found:', '40 homes [s1]', '30 people [s2]'],
    ],
    ['a numbered list', '1. Ask people.\n2. Listen', ['Ask people.', 'Listen']],
    ['a list with a wrapped entry', '- one that\n  goes on\n- two', ['one that goes on', 'two']],
    [
      'a wrapped line that begins like a list',
      'It grew from 12 to\n24. Then it fell.',
      ['It grew from 12 to 24.', 'Then it fell.'],
    ],
    ['a wrapped dash', 'The scheme\n– now closed – grew.', ['The scheme – now closed – grew.']],
    ['letters with accents', 'Élan began it. Ôl-ofal followed.', ['Élan began it.', 'Ôl-ofal followed.']],
  ])('copes with %s', (_name, text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  it('loses no word and no figure of any text', () => {
    const pieces = fc.constantFrom(
      'It grew',
      '1.5',
      '40',
      '. ',
      '.',
      '? ',
      ' [s1]',
      '“',
      '”',
      ' (',
      ')',
      '\n\n',
      '\n',
      ' e.g. ',
      '…',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const letters = (words: string) => words.replace(/[^\p{L}\p{N}[\]]/gu, '');
        // Numbers that begin a line may be list markers, and go.
        fc.pre(!/(?:^|\n)\s*\d+[.)]\s/.test(text));
        expect(letters(splitSentences(text).join(' '))).toBe(letters(text));
      }),
    );
  });

  it.each([
    ['full stops', '.'.repeat(300_000)],
    ['abbreviations', 'e.g. Age UK '.repeat(30_000)],
    ['quotes after a stop', `.${'"'.repeat(300_000)}`],
    ['open citations', '. [s1 '.repeat(50_000)],
    ['list-like lines', 'word\n1) '.repeat(50_000)],
  ])(
    'takes a long run of %s without going back over it again and again',
    { timeout: 20_000 },
    (_name, text) => {
      expect(splitSentences(text).join('').length).toBeGreaterThan(0);
    },
  );
});

describe('splitParagraphs', () => {
  it.each<[string, string, string[]]>([
    ['a blank text', ' \n \n', []],
    ['line breaks inside', 'a\nb', ['a\nb']],
    ['blank lines that hold spaces', 'a\n  \n\t\nb\n', ['a', 'b']],
  ])('copes with %s', (_name, text, paragraphs) => {
    expect(splitParagraphs(text)).toEqual(paragraphs);
  });
});

describe('countWords', () => {
  it.each<[string, number]>([
    ['', 0],
    ['Neighbours meet – and eat.', 4],
    ["A self-made meal isn't dear.", 5],
    ['It grew [s1] [s12].', 2],
  ])('counts “%s”', (sentence, words) => {
    expect(countWords(sentence)).toBe(words);
  });
});
