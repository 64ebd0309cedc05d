import { describe, expect, it } from 'vitest';
import { longestNote, readEvidence, takeAnswers } from './local-evidence.ts';

const form = (fields: [string, string][]) => new URLSearchParams(fields);

describe('what was typed', () => {
  it.each<[string, [string, string][], object]>([
    ['nothing', [], {}],
    ['white space only', [['note-q01', ' \r\n\t ']], {}],
    [
      'a note on no question',
      [
        ['note-q19', 'Lost'],
        ['note-', 'Lost'],
        ['note-__proto__', 'Lost'],
      ],
      {},
    ],
    ['an unknown voice', [['who-q01', 'martians']], {}],
    ['a note', [['note-q01', ' Minutes of May ']], { q01: { note: 'Minutes of May', voices: [] } }],
    [
      'line ends of another system, and what no file can hold',
      [['note-f7', 'One\r\nTwo\u0000\u0007\ufffe']],
      { f7: { note: 'One\nTwo', voices: [] } },
    ],
    [
      'voices alone, in any order, twice',
      [
        ['who-q02', 'people'],
        ['who-q02', 'leaders'],
        ['who-q02', 'people'],
      ],
      { q02: { note: '', voices: ['leaders', 'people'] } },
    ],
    [
      'words that look like markup',
      [['note-q03', '<b>=cmd|"x"</b>']],
      { q03: { note: '<b>=cmd|"x"</b>', voices: [] } },
    ],
  ])('%s', (_case, fields, evidence) => {
    expect(readEvidence(form(fields))).toEqual({ evidence, tooLong: [] });
  });

  it('is kept whole where it is too long for a paper, and named', () => {
    const { evidence, tooLong } = readEvidence(
      form([
        ['note-q01', 'x'.repeat(longestNote)],
        ['note-q02', 'x'.repeat(longestNote + 1)],
      ]),
    );
    expect(tooLong).toEqual(['q02']);
    expect(evidence.q02?.note).toHaveLength(longestNote + 1);
  });
});

describe('what may stand in an address', () => {
  it('is answers and models, tampered or not, and never a note', () => {
    const sent = form([
      ['q01', 'usual'],
      ['q77', 'tampered'],
      ['model', 'keyring'],
      ['note-q01', 'secret'],
      ['who-q01', 'leaders'],
      ['note-q99', 'secret'],
      ['anything', 'secret'],
      ['q01 ', 'secret'],
    ]);
    expect([...takeAnswers(sent)]).toEqual([
      ['q01', 'usual'],
      ['q77', 'tampered'],
      ['model', 'keyring'],
    ]);
  });

  it('is short, however much was sent', () => {
    const sent = form(Array.from({ length: 5_000 }, () => ['q01', 'é'.repeat(5_000)]));
    expect(takeAnswers(sent).toString().length).toBeLessThan(16_000);
  });
});
