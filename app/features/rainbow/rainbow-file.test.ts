import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { darkStyle } from './dark-style.ts';
import { layoutRainbow, mostDrawn } from './layout-rainbow.ts';
import { writeRainbowFile, type RainbowFileContent } from './rainbow-file.ts';
import type { RainbowModel } from './rainbow-model.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';
import { arbitraryModels, buildRainbowModel } from '#tests/factories/rainbow.ts';
import { readXml, type XmlElement } from '#tests/setup/read-xml.ts';

const origin = 'https://rainbow.example';
const write = (models: readonly RainbowModel[], rest: Partial<RainbowFileContent> = {}) =>
  writeRainbowFile({
    rainbow: layoutRainbow(models),
    inWords: [],
    search: '',
    origin,
    dataVersion: '0123456789ab',
    day: '2026-03-01',
    font: 'data:font/woff2;base64,d09GMg==',
    ...rest,
  });
const listAll = (element: XmlElement, name: string): XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => listAll(child, name)),
];
const readLines = (file: string) => listAll(readXml(file), 'text').map(({ text }) => text);
const listCards = (file: string) =>
  listAll(readXml(file), 'a')
    .map(({ attributes }) => attributes.href ?? '')
    .filter((href) => href.startsWith(`${origin}/models/`))
    .map((href) => href.slice(`${origin}/models/`.length));
const makeModels = (count: number) =>
  Array.from({ length: count }, (_, index) => buildRainbowModel({ slug: `sample-${index}` }));

describe('whatever is drawn', () => {
  test('is well-formed, every model one link, the same each time', () => {
    fc.assert(
      fc.property(
        arbitraryModels({ maxLength: 40 }),
        fc.string({ unit: 'grapheme-composite' }),
        (models, words) => {
          const file = write(models, {
            inWords: [words],
            search: `q=${encodeURIComponent(words)}`,
          });
          expect(listCards(file).sort()).toEqual(models.map(({ slug }) => slug).sort());
          expect(
            write([...models].reverse(), {
              inWords: [words],
              search: `q=${encodeURIComponent(words)}`,
            }),
          ).toBe(file);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('nothing that is written into it becomes markup', () => {
    const evil = `</title><script>alert(1)</script>"' onload='x' ]]>\u0000\u{1b}`;
    const file = write([buildRainbowModel({ name: evil })], {
      inWords: [`“${evil}”`],
      search: `q=${encodeURIComponent(evil)}`,
      origin: 'https://rainbow.example',
    });
    const root = readXml(file);
    expect(listAll(root, 'script')).toEqual([]);
    expect(root.children[0]?.text).toContain("<script>alert(1)</script>\"' onload='x' ]]>");
    expect(file).not.toMatch(/\son\w+="/);
  });

  test('needs nothing from elsewhere', () => {
    const file = write(makeModels(3));
    expect([...file.matchAll(/url\("([^"]{5})/g)].map(([, start]) => start)).toEqual(['data:']);
    expect(file).not.toMatch(/@import|<image|<use|<script|<foreignObject/);
    expect([...file.matchAll(/\s(?:src|xlink:href)=/g)]).toEqual([]);
  });
});

describe('what stands on it', () => {
  const file = write(makeModels(3), {
    inWords: ['Who it is for: Older people', '“dementia”'],
    search: 'q=dementia&people=older-people',
  });
  const lines = readLines(file);

  test.each([
    'The rainbow: 3 community models from prevention to crisis',
    'Who it is for: Older people; “dementia”',
    'Prevention',
    'Crisis',
    'From Community Rainbow, the directory of community models of care and support, as it stood on 1 March 2026 (data version 0123456789ab).',
    'Licence: Creative Commons Attribution 4.0 (CC BY 4.0), https://creativecommons.org/licenses/by/4.0/',
    'https://rainbow.example/rainbow?q=dementia&people=older-people',
  ])('%s', (line) => {
    expect(lines).toContain(line);
  });

  test('every band with its number, outermost first', () => {
    const keys = lists.approach.map(({ id, label }) => `${label} (${id === 'connecting' ? 3 : 0})`);
    expect(lines.filter((line) => / \(\d+\)$/.test(line))).toEqual(keys);
  });

  test('the steps along the sky, letter by letter', () => {
    const letters = lines.filter((line) => [...line].length === 1).join('');
    for (const { label } of lists.step) expect(letters).toContain(label.replaceAll(' ', ''));
    expect(letters).toContain('SampleModel');
  });

  test('title and description for those who do not see it', () => {
    const [title, description] = readXml(file).children;
    expect(title?.text).toBe(
      'The rainbow: 3 community models from prevention to crisis; Who it is for: Older people; “dementia”',
    );
    expect(description?.text).toContain('1 March 2026');
  });

  test('everything within the page', () => {
    const root = readXml(file);
    const [, , width = 0, height = 0] = (root.attributes.viewBox ?? '').split(' ').map(Number);
    expect([root.attributes.width, root.attributes.height]).toEqual([String(width), String(height)]);
    const placed = listAll(root, 'text').filter(({ attributes }) => attributes.x !== undefined);
    for (const { attributes } of placed) {
      expect(Number(attributes.x)).toBeLessThan(width);
      expect(Number(attributes.y)).toBeLessThan(height);
    }
  });

  test('how many names had no room', () => {
    const crowd = layoutRainbow(makeModels(mostDrawn));
    const nameless = crowd.isDrawn
      ? crowd.bands.flatMap(({ marks }) => marks).filter(({ name }) => name === null).length
      : 0;
    const said = readLines(write(makeModels(mostDrawn))).filter((line) =>
      line.includes('no room for a name'),
    );
    expect(said.map((line) => Number.parseInt(line, 10))).toEqual(nameless > 0 ? [nameless] : []);
    expect(lines.filter((line) => line.includes('no room for a name'))).toEqual([]);
  });

  test('an address too long for the page, whole behind what is shown', () => {
    const search = `q=${'%F0%9F%8C%88'.repeat(200)}`;
    const links = listAll(readXml(write(makeModels(1), { search })), 'a').filter(
      ({ attributes }) => attributes.href === `${origin}/rainbow?${search}`,
    );
    expect(links).toHaveLength(3);
    expect(links.at(-1)?.children[0]?.text).toMatch(/…$/);
  });
});

describe('colours', () => {
  test('are light in attributes, and dark for those who prefer it', () => {
    const root = readXml(write(makeModels(2)));
    const styles = root.children.filter(({ name }) => name === 'style');
    const [other, dark] = styles;
    expect(dark?.attributes.id).toBe('dark');
    expect(dark?.text).toMatch(
      /^@media screen and \(prefers-color-scheme: dark\)\{:root \.paper\{fill:#171514\}/,
    );
    expect(other?.text).not.toContain('prefers-color-scheme');
    expect(listAll(root, 'rect')[0]?.attributes.fill).toBe('#fbfaf6');
  });

  test('are light alone once the dark ones are taken out', () => {
    const file = write(makeModels(2));
    const light = file.replace(darkStyle, '');
    expect(file).toContain('prefers-color-scheme');
    expect(light).not.toContain('prefers-color-scheme');
    expect(listCards(light)).toEqual(listCards(file));
  });

  test('are named for everything that dark changes', () => {
    const file = write(makeModels(mostDrawn)) + write(makeModels(2));
    const used = new Set(
      [...file.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')),
    );
    for (const name of [
      'paper',
      'sky',
      'border',
      'quiet',
      'ink',
      'mark',
      'name',
      'connecting',
      'connecting-track',
    ]) {
      expect([...used]).toContain(name);
    }
  });
});

describe('where there is no picture', () => {
  test.each([
    [
      'none there',
      [],
      [],
      'There is no model in the directory yet. The address below leads back to the page.',
    ],
    [
      'none found',
      [],
      ['“zzz”'],
      'No model in the directory answers to this. The address below leads back to the page.',
    ],
    [
      'too many',
      makeModels(mostDrawn + 1),
      [],
      'Too many for a picture, which shows at most 200. The address below has them as a table; choose a band, a step or people there for a picture of fewer.',
    ],
  ])('says why: %s', (_, models, inWords, reason) => {
    const file = write(models, { inWords, search: 'q=zzz' });
    expect(readLines(file).join(' ')).toContain(reason);
    expect(readLines(file)).toContain('https://rainbow.example/rainbow?q=zzz');
    expect(listAll(readXml(file), 'path')).toEqual([]);
    expect(Number(readXml(file).attributes.height)).toBeLessThan(400);
  });
});
