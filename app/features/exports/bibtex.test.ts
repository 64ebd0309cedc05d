import { describe, expect, it } from 'vitest';
import { writeSourcesBibtex } from './bibtex.ts';
import type { Source } from '#app/features/models/card-schema.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { buildCard } from '#tests/factories/card.ts';

const plain: Source = {
  title: 'A study',
  publisher: 'University',
  year: 2021,
  url: 'https://study.example/report',
  kind: 'evaluation',
  read: 'whole',
};

function buildModel(slug: string, sources: Record<string, Source>) {
  const card = buildCard({ slug, sources });
  return {
    card,
    evidence: assessCard(card),
    revision: { number: 1, createdAt: '2026-02-03T04:05:06.000Z' },
    terms: new Map(),
  };
}

const write = (...models: ReturnType<typeof buildModel>[]) =>
  writeSourcesBibtex(models, 'https://rainbow.example');
const keysOf = (text: string) => [...text.matchAll(/^@misc\{(.*),$/gm)].map(([, key]) => key);

it('a source is an entry with what is known of it', () => {
  expect(write(buildModel('tea', { s1: plain }))).toBe(
    `@misc{tea-s1,
  title = {{A study}},
  publisher = {University},
  howpublished = {University},
  year = {2021},
  url = {https://study.example/report},
  note = {Evaluation; read whole. Cited at https://rainbow.example/models/tea},
}
`,
  );
});

it('what is not known is left out', () => {
  const text = write(buildModel('tea', { s1: { ...plain, year: null, url: null } }));
  expect(text).not.toMatch(/year|url =|null/);
});

describe('a publication', () => {
  const other = { ...plain, title: 'Another page there' };

  it('that two cards have stands once, under both keys', () => {
    const text = write(
      buildModel('tea', { s1: other, s2: plain }),
      buildModel('cake', { s7: { ...plain, read: 'part' } }),
    );
    expect(keysOf(text)).toEqual(['tea-s1', 'tea-s2']);
    expect(text).toContain('ids = {cake-s7}');
  });

  it('keeps its key when the other card is not listed', () => {
    expect(keysOf(write(buildModel('cake', { s7: plain })))).toEqual(['cake-s7']);
  });

  it('without an address is told by title, publisher and year', () => {
    const unaddressed = { ...plain, url: null };
    const text = write(
      buildModel('tea', { s1: unaddressed, s2: { ...unaddressed, year: 2020 } }),
      buildModel('cake', { s1: unaddressed, s2: { ...unaddressed, publisher: 'College' } }),
    );
    expect(keysOf(text)).toEqual(['tea-s1', 'tea-s2', 'cake-s2']);
  });
});

describe('signs of TeX', () => {
  it.each([
    ['50% of £5 & more_#1 $2', '{50\\% of £5 \\& more\\_\\#1 \\$2}'],
    ['a\\b ~ ^ {c}', '{a\\textbackslash{}b \\textasciitilde{} \\textasciicircum{} \\{c\\}}'],
    ['un}paired{ braces', '{unpaired braces}'],
    ['{', '{}'],
  ])('%j in a title', (title, written) => {
    expect(write(buildModel('tea', { s1: { ...plain, title } }))).toContain(`title = {${written}},\n`);
  });

  it('in an address stay, but for what would end it', () => {
    const url = 'https://study.example/a_b%20c?d=1&e={f}#g';
    expect(write(buildModel('tea', { s1: { ...plain, url } }))).toContain(
      'url = {https://study.example/a_b%20c?d=1&e=%7Bf%7D#g}',
    );
  });
});

it('no models have no sources', () => {
  expect(write()).toBe('');
});
