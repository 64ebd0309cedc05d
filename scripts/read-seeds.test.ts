import { describe, expect, it } from 'vitest';
import { buildFolder } from '#tests/factories/folder.ts';
import { readSeeds, SeedsError } from './read-seeds.ts';

describe('readSeeds', () => {
  it('reads text, Markdown and HTML, in folders too, and nothing else', () => {
    const folder = buildFolder({
      'b.md': '# Tea',
      'a.TXT': 'Tea\nand talk',
      'in/c.html': '<p>Tea</p>',
      'd.pdf': 'x',
      'e.yaml': 'x',
    });
    expect(readSeeds(folder)).toEqual([
      { name: 'a.TXT', text: 'Tea\nand talk' },
      { name: 'b.md', text: '# Tea' },
      { name: 'in/c.html', text: ' Tea ' },
    ]);
  });

  it.each([
    ['<p>one</p><p>two</p>', 'one two'],
    ['neigh<b>bour</b>s', 'neighbours'],
    ['<style>p { x }</style>tea<script>let a = "<p>";</script> time', 'tea time'],
    ['tea <!-- with <p>milk</p> --> time', 'tea time'],
    [
      'Tea &amp; talk&nbsp;costs &pound;3&hellip; it&#8217;s &#x201c;good&#x201D;',
      'Tea & talk costs £3… it’s “good”',
    ],
    ['&unknown; &#99999999; &#1114112;', '&unknown; &#99999999;'],
  ])('takes the words of %s', (html, words) => {
    const [document] = readSeeds(buildFolder({ 'x.htm': html }));
    expect(document?.text.replace(/\s+/g, ' ').trim()).toBe(words);
  });

  it.each([
    [
      'that is not there',
      '/nowhere/at/all',
      /^SEEDS_PATH is \/nowhere\/at\/all, which cannot be read as a folder \(ENOENT\): set it to .*, or unset it\.$/,
    ],
    [
      'that is a file',
      'package.json',
      /^SEEDS_PATH is package\.json, which cannot be read as a folder \(ENOTDIR\): set it to /,
    ],
  ])('says what to do about a folder %s', (_name, folder, message) => {
    expect(() => readSeeds(folder)).toThrow(SeedsError);
    expect(() => readSeeds(folder)).toThrow(message);
  });

  it('says what to do about a folder without documents, and about one that is no file', () => {
    const empty = buildFolder({ 'a.pdf': 'x' });
    expect(() => readSeeds(empty)).toThrow(
      `SEEDS_PATH is ${empty}, which holds no .txt, .md or .html document`,
    );
    const odd = buildFolder({ 'a.txt/b.pdf': 'x' });
    expect(() => readSeeds(odd)).toThrow(/a\.txt, a seed document, cannot be read \(EISDIR\)/);
  });
});
