import { describe, expect, it } from 'vitest';
import { findMalformedCitations, listCitedSources, removeCitations } from './citations.ts';

describe('listCitedSources', () => {
  it('names each source once, in the order of reading', () => {
    expect(listCitedSources('It grew [s2][s10]. Then it fell [s1] [s2].')).toEqual(['s2', 's10', 's1']);
  });

  it('takes nothing else for a citation', () => {
    expect(listCitedSources('In [2012] see [s0], [S1], (s1), [s 1] and s1.')).toEqual([]);
  });
});

describe('findMalformedCitations', () => {
  it.each([
    ['It grew [s 1].', '[s 1]', '[s1]'],
    ['It grew [ s1 ].', '[ s1 ]', '[s1]'],
    ['It grew [S1].', '[S1]', '[s1]'],
    ['It grew [s01].', '[s01]', '[s1]'],
    ['It grew [1].', '[1]', '[s1]'],
    ['It grew [^1].', '[^1]', '[s1]'],
    ['It grew [s.1].', '[s.1]', '[s1]'],
    ['It grew [source 12].', '[source 12]', '[s12]'],
    ['It grew [s1, s2].', '[s1, s2]', '[s1] [s2]'],
    ['It grew [s1,s2;s3].', '[s1,s2;s3]', '[s1] [s2] [s3]'],
    ['It grew [s1 and s4].', '[s1 and s4]', '[s1] [s4]'],
    ['It grew [s1–s3].', '[s1–s3]', '[s1] [s2] [s3]'],
    ['It grew [s3-1].', '[s3-1]', '[s3] [s1]'],
    ['It grew [s1, p. 12].', '[s1, p. 12]', '[s1]'],
    ['It grew (s1).', '(s1)', '[s1]'],
    ['It grew (s1, s2).', '(s1, s2)', '[s1] [s2]'],
    ['It grew [[s1]].', '[[s1]]', '[s1]'],
    ['It grew [s1.', '[s1', '[s1]'],
    ['It grew [s0].', '[s0]', '[s1]'],
  ])('%s', (text, written, meant) => {
    expect(findMalformedCitations(text)).toEqual([{ written, meant }]);
  });

  it.each([
    'It grew [s1][s2] [s13].',
    'It began in [2012] with 4 people (of 12).',
    'She said: “They [the carers] were [more] than 3.”',
    'The [S]hared Lives network (see 1) and [sic] and [s]he.',
    'Six (6) schemes.',
    '',
  ])('finds nothing wrong with “%s”', (text) => {
    expect(findMalformedCitations(text)).toEqual([]);
  });
});

describe('removeCitations', () => {
  it('takes citations away, near misses too, and leaves figures', () => {
    expect(removeCitations('It was 40 [s1][s2], then 50 [S3] (s4).').replace(/\s+/g, ' ')).toBe(
      'It was 40 , then 50 .',
    );
  });
});
