import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { releaseFiles } from './release-files.ts';
import { citeRelease, writeChanges, writeCitationFile, writeReadme } from './release-texts.ts';

const release = {
  version: '2026.11.10',
  releasedOn: '2026-11-22',
  madeAt: '2026-11-22T10:00:00.000Z',
  origin: 'https://rainbow.example',
  evidenceRuleVersion: '1.0.0',
};

it('a release is cited by who, when, what and where', () => {
  expect(citeRelease(release)).toBe(
    'Community Rainbow (2026). Models of care and support, release 2026.11.10 [dataset]. https://rainbow.example/data/2026.11.10',
  );
});

describe('CITATION.cff', () => {
  const cff = parse(writeCitationFile(release)) as Record<string, unknown>;

  // The schema of version 1.2.0 asks for four keys; the rest is of its types.
  it('has what Citation File Format 1.2.0 asks for', () => {
    expect(cff).toMatchObject({
      'cff-version': '1.2.0',
      message: expect.stringMatching(/\S/) as string,
      title: 'Community Rainbow: models of care and support',
      authors: [{ name: 'Community Rainbow' }],
      type: 'dataset',
      'date-released': '2026-11-22',
      license: 'CC-BY-4.0',
      url: 'https://rainbow.example/data/2026.11.10',
    });
  });

  it('has the version as a text, and no key that the format does not know', () => {
    expect(cff['version']).toBe('2026.11.10');
    const known =
      'abstract authors cff-version date-released keywords license message title type url version';
    expect(Object.keys(cff).sort()).toEqual(known.split(' '));
    expect(cff['keywords']).toEqual(expect.arrayContaining(['social care']));
  });
});

describe('README.md', () => {
  const readme = writeReadme(release, releaseFiles, { models: 1052, evidence: 1, sources: 12_345 });

  it('says which release it is, of what size, and where it stays', () => {
    expect(readme).toMatch(/^# Community Rainbow, release 2026\.11\.10\n/);
    expect(readme).toContain('22 November 2026: 1,052 models');
    expect(readme).toContain('12,345 sources');
    expect(readme).toContain('\nhttps://rainbow.example/data/2026.11.10\n');
    expect(readme).toContain(`> ${citeRelease(release)}\n`);
  });

  it('lists the files as a table of two columns', () => {
    const rows = readme.match(/^\|.*\|$/gm) ?? [];
    expect(rows).toHaveLength(releaseFiles.length + 3);
    for (const row of rows) expect(row.split('|')).toHaveLength(4);
  });

  it('counts nothing where it is not told', () => {
    expect(writeReadme(release, [], {})).toContain('0 models');
  });
});

describe('CHANGES.md', () => {
  it.each([
    ['the first release', null, 'This is the first release.'],
    ['another of the same cards', '2026.11.9', 'Nothing on any card has changed since release 2026.11.9.'],
  ])('of %s', (_what, previous, told) => {
    expect(writeChanges('2026.11.10', previous, [])).toBe(`# What is new in release 2026.11.10\n\n${told}\n`);
  });
});
