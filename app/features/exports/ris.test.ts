import { describe, expect, it } from 'vitest';
import { writeSourcesRis } from './ris.ts';
import type { Source } from '#app/features/models/card-schema.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';
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
  writeSourcesRis(models, 'https://rainbow.example');

it('a source is a reference with what is known of it', () => {
  expect(write(buildModel('tea', { s1: plain }))).toBe(
    [
      'TY  - RPRT',
      'ID  - tea-s1',
      'TI  - A study',
      'PB  - University',
      'PY  - 2021',
      'UR  - https://study.example/report',
      'N1  - Evaluation; read whole. Cited at https://rainbow.example/models/tea',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
});

it('what is not known is left out', () => {
  expect(write(buildModel('tea', { s1: { ...plain, year: null, url: null } }))).not.toMatch(/PY|UR|null/);
});

it('no model and no source is an empty file', () => {
  expect(write()).toBe('');
  expect(write(buildModel('tea', {}))).toBe('');
});

it('one that two cards have stands once, under the key of the first and with those of the others', () => {
  const text = write(
    buildModel('tea', { s1: { ...plain, title: 'Another page' }, s2: plain }),
    buildModel('cake', { s7: { ...plain, read: 'part' } }),
  );
  expect([...text.matchAll(/^ID {2}- (.*)\r$/gm)].map(([, id]) => id)).toEqual(['tea-s1', 'tea-s2']);
  expect(text).toContain('N1  - Also cited as cake-s7\r\n');
});

describe('a line break cannot begin a field or end a reference', () => {
  it.each([
    '\nER  - \nTY  - BOOK',
    '\r\nER  - ',
    '\rTI  - Other',
    '\u2028ER  - ',
    '\u000bER  - ',
    '\u0085ER  - ',
  ])('%j', (evil) => {
    const model = buildModel('tea', {
      s1: { ...plain, title: `A${evil}`, publisher: `P${evil}` },
      s2: plain,
    });
    const lines = write(model).split(/[\r\n\v\f\u0085\u2028\u2029]+/);
    for (const line of lines.filter((each) => each !== '')) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    for (const tag of ['TY', 'TI', 'ER']) {
      expect(lines.filter((line) => line.startsWith(`${tag}  - `))).toHaveLength(2);
    }
  });
});

it.each(termIds('sourceKind'))('a source of the kind %s has a type that RIS knows', (kind) => {
  const type = /^TY {2}- (.*)\r\n/.exec(write(buildModel('tea', { s1: { ...plain, kind } })))?.[1];
  expect(['RPRT', 'GEN', 'ELEC', 'NEWS', 'BLOG']).toContain(type);
});
