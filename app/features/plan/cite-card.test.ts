import { describe, expect, it } from 'vitest';
import { citeText, listPaperSources } from './cite-card.ts';
import { buildCard } from '#tests/factories/card.ts';

const tea = { slug: 'tea' };
const cite = (key: string) => ({ cite: `tea-${key}` });

describe('citeText', () => {
  it.each([
    ['no source', 'Tea is hot.', undefined, ['Tea is hot.']],
    ['a source of the whole', 'Tea is hot.', 's1', ['Tea is hot.', cite('s1')]],
    ['one inside', 'Hot in 2020 [s2], cold now.', undefined, ['Hot in 2020', cite('s2'), ', cold now.']],
    ['one inside and of the whole', 'Hot [s2].', 's2', ['Hot', cite('s2'), '.']],
    ['two in a row', 'Hot [s1] [s2].', 's3', ['Hot', cite('s1'), cite('s2'), '.', cite('s3')]],
    ['s1 beside s12', 'Hot [s12].', 's1', ['Hot', cite('s12'), '.', cite('s1')]],
    ['lines and paragraphs', ' Hot\n  tea.\n\nCold tea. ', undefined, ['Hot tea. Cold tea.']],
    ['nothing', '', 's1', [cite('s1')]],
    ['a year in brackets', 'Tea [2020] (s).', undefined, ['Tea [2020] (s).']],
  ])('%s', (_, text, source, line) => {
    expect(citeText(tea, text, source)).toEqual(line);
  });
});

describe('listPaperSources', () => {
  it('keeps the sources of two cards apart, and says how far each was read', () => {
    const sources = listPaperSources([buildCard({ slug: 'tea' }), buildCard({ slug: 'cake' })]);
    expect(Object.keys(sources)).toEqual(['tea-s1', 'tea-s2', 'cake-s1', 'cake-s2']);
    expect(sources['cake-s2']).toEqual({
      text: 'Sample Network yearly report. Sample Network, 2022 (read in part)',
      url: null,
    });
  });

  it('says where the year is not known', () => {
    const { sources } = buildCard();
    const undated = buildCard({ slug: 'tea', sources: { s1: { ...sources.s1!, year: null } } });
    expect(listPaperSources([undated])['tea-s1']?.text).toContain('University of Sampleshire, undated (');
  });
});
