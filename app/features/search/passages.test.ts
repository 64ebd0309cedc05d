import { describe, expect, it } from 'vitest';
import { listPassages } from './passages.ts';
import { describeForSearch, searchFields } from './searchable-fields.ts';
import { findTerm } from '#app/features/vocabulary/terms.ts';
import { buildCard } from '#tests/factories/card.ts';

const base = buildCard({ related: [{ model: 'tea-round', why: 'Both share a kettle [s1].' }] });
const brief = (card = base) =>
  listPassages(card).map(({ field, label, anchor, text }) => [field, label, anchor, text]);

describe('the passages of a card', () => {
  it.each([
    ['name', 'Name', null, 'Sample Model'],
    ['name', 'Name', null, 'Sample'],
    ['otherNames', 'Also called', null, 'Example Model'],
    ['problem', 'Problem', 'problem', base.problem.text],
    // Each paragraph is one.
    ['solution', 'Solution', 'solution', 'A coordinator brings neighbours together.'],
    ['solution', 'Solution', 'solution', 'Each group chooses what to do, and who does it.'],
    ['spectrum', 'Place on the spectrum', 'spectrum', base.spectrum.why],
    [
      'evidence',
      'Finding',
      'e2',
      'Coordinators said that finding a warm room was the hardest part. (Sampleshire, 2022)',
    ],
    ['spread', 'Figure', 'f1', 'Schemes: 2 schemes, England, 2022'],
    ['conditions', 'Requirement', 'n1', 'A warm room every week'],
    [
      'conditions',
      'Risk',
      'r1',
      'Money for one year only. No word of next year by Christmas. An agreement over several years',
    ],
    ['details', 'Support to copy it', null, 'A sample manual can be had from the network.'],
    ['details', 'Story', 'stories', 'Sam came for the tea and stayed for the singing.'],
    ['details', 'Organisation', 'links', 'Sample Network: Supports schemes'],
    ['related', 'Goes with', 'related', 'Both share a kettle.'],
    ['sources', 'Source', 'source-s2', 'Sample Network yearly report, Sample Network, 2022'],
  ])('hold, as %s, “%s” at %s: %s', (...expected) => {
    expect(brief()).toContainEqual(expected);
  });

  it('hold what a cost buys, its amount and its year', () => {
    const [cost] = listPassages(base).filter(({ label }) => label === 'Cost');
    expect(cost).toMatchObject({ field: 'details', anchor: 'c1' });
    expect(cost?.text).toMatch(/^A coordinator and a room: .*21,000.*2022/);
  });

  it('hold the controlled terms by the words that are shown for them, and whom a kind of person takes in', () => {
    const terms = listPassages(base).filter(({ field }) => field === 'terms');
    const texts = terms.map(({ text }) => text);
    const older = findTerm('people', 'older-people');
    expect(texts).toContain(`${older.label}: ${older.definition}`);
    expect(texts).toContain(findTerm('approach', 'circles-and-peers').label);
    expect(texts).toContain(findTerm('setting', 'neighbourhood').label);
    expect(texts).toContain(findTerm('outcome', 'loneliness').label);
    expect(texts).toContain(findTerm('insteadOf', 'day-centre').label);
    expect(texts).toContain(findTerm('stage', 'several-places').label);
    expect(texts).toContain(findTerm('status', 'active').label);
  });

  it('are without citations, and without the space before them', () => {
    const texts = listPassages(
      buildCard({
        problem: { text: 'One [s1], two[s2] and three [s1].' },
        risks: { text: '[s1]', items: [] },
      }),
    ).map(({ text }) => text);
    expect(texts).toContain('One, two and three.');
    expect(texts.join(' ')).not.toMatch(/\[s\d|\s[.,;:]/);
    expect(texts).not.toContain('');
  });

  it('say nothing of what a card leaves out', () => {
    const card = buildCard({
      shortName: undefined,
      otherNames: [],
      organisations: [],
      stories: [],
      costs: [],
      copySupport: undefined,
      evidence: { text: 'None.', items: [] },
      spread: { ...base.spread, figures: [{ ...base.spread.figures[0]!, place: null, asOf: null }] },
      risks: {
        text: 'Two.',
        items: [{ ...base.risks.items[0]!, earlySign: undefined, whatHelps: undefined }],
      },
      sources: { s1: { ...base.sources.s1!, year: null } },
    });
    const texts = listPassages(card).map(({ text }) => text);
    expect(texts.join('\n')).not.toMatch(/undefined|null|\[object/);
    expect(texts).toContain('Money for one year only');
    expect(texts).toContain('A sample study of a sample model, University of Sampleshire');
    for (const label of ['Also called', 'Organisation', 'Story', 'Cost', 'Finding', 'Support to copy it']) {
      expect(listPassages(card).map((passage) => passage.label)).not.toContain(label);
    }
  });
});

describe('a card by search field', () => {
  it('has every field, each of its passages in the one that it counts under, and no other', () => {
    const described = describeForSearch(base);
    expect(Object.keys(described).sort()).toEqual(['slug', ...searchFields].sort());
    for (const { field, text } of listPassages(base)) expect(described[field].split('\n')).toContain(text);
    const lines = searchFields.flatMap((field) => described[field].split('\n'));
    expect(lines).toHaveLength(listPassages(base).length);
  });

  it('has an empty one where the card says nothing', () => {
    expect(describeForSearch(buildCard({ otherNames: [] })).otherNames).toBe('');
  });
});
