import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainMatch, markText, type MarkedText, type MatchShown } from './explain-match.ts';
import { interpretQuery } from './interpret-query.ts';
import { matchModels } from './match-models.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { indexCards } from '#tests/setup/publish-cards.ts';

const empty = indexCards(buildCard());
/** A text with its marks in square brackets. */
const write = (parts: MarkedText) => parts.map((part, at) => (at % 2 === 1 ? `[${part}]` : part)).join('');
const mark = (text: string, q: string) => write(markText(empty, text, interpretQuery(empty, q).units));

describe('the marks in a text', () => {
  it.each([
    ['nothing', '', '"tea"', ''],
    ['nothing where nothing matches', 'Tea & cake', '"lantern"', 'Tea & cake'],
    ['the word', 'A cup of tea.', 'tea', 'A cup of [tea].'],
    ['the whole text', 'Tea', 'tea', '[Tea]'],
    ['it each time', 'Tea, tea; TEA', 'tea', '[Tea], [tea]; [TEA]'],
    [
      'other forms of it',
      'Neighbours are neighbourly to a neighbour',
      'neighbors',
      '[Neighbours] are neighbourly to a [neighbour]',
    ],
    ['accents and apostrophes', 'The téa’s place', 'tea', 'The [téa’s] place'],
    ['figures', 'About £21,000 a year', '21k', 'About £[21,000] a year'],
    ['neighbours as one', 'sample tea and tea sample', 'sample tea', '[sample tea] and [tea sample]'],
    ['neighbours with a hyphen as one', 'sample-tea', 'sample tea', '[sample-tea]'],
    ['neighbours with a comma apart', 'sample, tea', 'sample tea', '[sample], [tea]'],
    ['neighbours with two spaces apart', 'sample  tea', 'sample tea', '[sample]  [tea]'],
    ['a term of the thesaurus whole', 'For older people alone', 'pensioners', 'For [older people] alone'],
    [
      'a term with its stop words',
      'at risk of delayed transfers of care today',
      'bed blocking',
      'at risk of [delayed transfers of care] today',
    ],
    ['part of a word never', 'teapot steam', 'tea', 'teapot steam'],
    ['no markup', '<b>tea</b> & [tea]', 'tea', '<b>[tea]</b> & [[tea]]'],
    ['beside emoji and other scripts', '🏠tea🏠 שלום tea', 'tea', '🏠[tea]🏠 שלום [tea]'],
    ['no stop word', 'the tea of the town', 'the tea', 'the [tea] of the town'],
  ])('take in %s', (_name, text, q, expected) => {
    expect(mark(text, q)).toBe(expected);
  });

  it('leave the text itself as it was, whatever it is and whatever was looked for', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc
        .array(fc.constantFrom('older', 'people', 'tea', '-', ' ', 'é', '🏠', "'", '26,000', 'A&E', '"'))
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, text, (read, q) => {
        const parts = markText(empty, read, interpretQuery(empty, q).units);
        expect(parts.join('')).toBe(read);
        expect(parts.length % 2).toBe(1);
        for (const [at, part] of parts.entries()) if (at % 2 === 1) expect(part).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

function explain(parts: Partial<Card>, q: string): MatchShown {
  const index = indexCards(buildCard(parts), buildCard({ slug: 'other', name: 'Other' }));
  const words = matchModels(index, q);
  const match = words.matches.find(({ model }) => model.card.slug === 'sample-model');
  if (match === undefined) throw new Error(`“${q}” does not find the model.`);
  return explainMatch(index, words, match);
}

describe('why a model is among the results', () => {
  it.each<[string, Partial<Card>, string, string]>([
    ['name', { name: 'Quokka Club' }, 'quokka', '[Quokka] Club'],
    ['name, by a word begun', { name: 'Quokka Club' }, 'quok', '[Quokka] Club'],
  ])('marks its %s, with no passage', (_name, parts, q, expected) => {
    const { name, passage } = explain(parts, q);
    expect(write(name)).toBe(expected);
    expect(passage).toBeNull();
  });

  it('marks its summary, with no passage', () => {
    const { name, summary, passage } = explain({ summary: 'Tea with quokkas.' }, 'quokka');
    expect([write(name), write(summary), passage]).toEqual(['Sample Model', 'Tea with [quokkas].', null]);
  });

  it.each<[string, Partial<Card>, string, string | null, string]>([
    ['Problem', { problem: { text: 'One.\n\nNo quokka [s1].' } }, 'quokka', 'problem', 'No [quokka].'],
    ['Also called', { otherNames: ['Quokka Band'] }, 'quokka', null, '[Quokka] Band'],
    ['In plain words', { plainSummary: 'It is a quokka.' }, 'quokka', null, 'It is a [quokka].'],
    [
      'Finding',
      {
        evidence: {
          text: 'One.',
          items: [buildEvidenceItem({ finding: 'A quokka.', place: 'Leeds', year: 2020 })],
        },
      },
      'quokka',
      'e1',
      'A [quokka]. (Leeds, 2020)',
    ],
    [
      'Story',
      { stories: [{ text: 'Sam met a quokka.', source: 's1' }] },
      'quokka',
      'stories',
      'Sam met a [quokka].',
    ],
    [
      'Organisation',
      { organisations: [{ name: 'Quokka Trust', role: 'runs it', url: null }] },
      'quokka',
      'links',
      '[Quokka] Trust: runs it',
    ],
    [
      'Source',
      { sources: { ...buildCard().sources, s1: { ...buildCard().sources.s1!, title: 'On a quokka' } } },
      'quokka',
      'source-s1',
      'On a [quokka], University of Sampleshire, 2021',
    ],
  ])('shows the passage that holds what name and summary do not: %s', (label, parts, q, anchor, text) => {
    const { passage } = explain(parts, q);
    expect(passage && { ...passage, text: write(passage.text) }).toEqual({ label, anchor, text });
  });

  it('shows the passage that holds most, and of equal ones no source and the shorter', () => {
    const parts: Partial<Card> = {
      problem: { text: 'A quokka.' },
      solution: { text: 'A quokka with a lantern, and more words than there need be.' },
      risks: { text: 'A lantern and a quokka.', items: [] },
      sources: {
        ...buildCard().sources,
        s1: { ...buildCard().sources.s1!, title: 'Quokka lantern', publisher: 'Q', year: null },
      },
    };
    const { passage } = explain(parts, 'quokka lantern');
    expect(passage && write(passage.text)).toBe('A [lantern] and a [quokka].');
  });

  it('weighs what is new in a passage, not what the name holds already', () => {
    const { passage } = explain(
      {
        name: 'Quokka Club',
        problem: { text: 'Quokka quokka quokka.' },
        risks: { text: 'A lantern.', items: [] },
      },
      'quokka lantern',
    );
    expect(passage && write(passage.text)).toBe('A [lantern].');
  });

  it('shows a passage that means the same in other words', () => {
    const { passage } = explain(
      { people: ['everyone'], problem: { text: 'Delayed discharge is dear.' } },
      'bed blocking',
    );
    expect(passage && write(passage.text)).toBe('[Delayed discharge] is dear.');
  });

  it('shows of a phrase the passage where it stands so', () => {
    const { passage } = explain(
      {
        problem: { text: 'A quokka by a lantern.' },
        risks: { text: 'A quokka lantern, of all things that there are.', items: [] },
      },
      '"quokka lantern"',
    );
    expect(passage && write(passage.text)).toBe('A [quokka lantern], of all things that there are.');
  });
});

describe('a long passage', () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
  const cut = (text: string) => {
    const { passage } = explain({ problem: { text } }, 'quokka lantern');
    return write(passage!.text);
  };

  it.each([
    ['at its end', `A quokka ${words(100)}`, /^A \[quokka\] word0 .* word\d+ …$/],
    ['at its beginning', `${words(100)} a quokka.`, /^… word\d+ .* word99 a \[quokka\]\.$/],
    ['at both', `${words(100)} a quokka ${words(100)}`, /^… word\d+ .* a \[quokka\] word0 .* …$/],
    [
      'round most of what matched',
      `Quokka ${words(100)} quokka, lantern, quokka ${words(99)}`,
      /^… .*\[quokka\], \[lantern\], \[quokka\].* …$/,
    ],
    ['before a mark that is far away', `Quokka ${words(100)} lantern`, /^\[Quokka\] .* …$/],
    ['where it has no space', `${'x'.repeat(400)} quokka`, /\[quokka\]/],
    ['where it has none after the match', `quokka ${'x'.repeat(400)}`, /^\[quokka\].* …$/],
  ])('is cut %s', (_name, text, expected) => {
    const shown = cut(text);
    expect(shown).toMatch(expected);
    expect(shown.length).toBeLessThan(280);
    expect(shown).not.toContain('[]');
  });

  it('is whole up to 220 characters', () => {
    const text = `quokka ${'x'.repeat(213)}`;
    expect(cut(text)).toBe(`[quokka] ${'x'.repeat(213)}`);
  });

  it('is cut at words, so that what is shown stands in it', () => {
    const text = `${words(60)} quokka ${words(60)} lantern ${words(60)}`;
    const shown = cut(text)
      .replace(/^… | …$/g, '')
      .replace(/[[\]]/g, '');
    expect(` ${text} `).toContain(` ${shown} `);
  });
});
