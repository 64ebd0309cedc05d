import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { buildCard, cardToYaml } from '#tests/factories/card.ts';
import { buildFolder } from '#tests/factories/folder.ts';

function runContent(folder: string, seedsPath = '') {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/content.ts', folder], {
    encoding: 'utf8',
    env: { ...process.env, SEEDS_PATH: seedsPath },
  });
  return { status, lines: stdout.trim().split('\n') };
}

const files = {
  'models/sample-model.yaml': cardToYaml(buildCard()),
  'retired.yaml': '[]',
  'vocabulary.yaml': 'sources: {}',
  'thesaurus.yaml': 'groups: []\nsources: {}',
};

describe('npm run content', { timeout: 30_000 }, () => {
  it('ends well when all is well', () => {
    expect(runContent(buildFolder(files))).toEqual({
      status: 0,
      lines: [
        '1 card checked: 0 problems.',
        'Ten-word rule left out: SEEDS_PATH names no folder of seed documents.',
        expect.stringMatching(/^Reading grade of summaries \S+ to \S+, hardest sample-model; of problems /),
      ],
    });
  });

  it('fails on any problem, after telling it', () => {
    const folder = buildFolder({ ...files, 'models/tea.yaml': '' });
    expect(runContent(folder)).toEqual({
      status: 1,
      lines: [
        `${folder}/models/tea.yaml:1  The file is empty → Copy another card of this folder and change it, from “slug:” to “gaps:”`,
        '',
        '2 cards checked: 1 problem.',
        expect.any(String),
        expect.any(String),
      ],
    });
  });

  it('compares the cards with the documents of SEEDS_PATH', () => {
    const { solution } = buildCard();
    const seeds = buildFolder({ 'seed.txt': `They say:\n${solution.text.replaceAll('\n', ' ')}` });
    const folder = buildFolder(files);
    const { status, lines } = runContent(folder, seeds);
    expect(status).toBe(1);
    expect(lines[0]).toContain('solution.text  15 words in a row are those of seed.txt: “A coordinator');
    expect(lines).toContain('Ten-word rule: compared with 1 seed document.');
  });

  it('fails, and checks all else, where SEEDS_PATH cannot be read', () => {
    const { status, lines } = runContent(buildFolder(files), '/nowhere/at/all');
    expect(status).toBe(1);
    expect(lines.slice(0, 2)).toEqual([
      '1 card checked: 0 problems.',
      'Ten-word rule left out: SEEDS_PATH is /nowhere/at/all, which cannot be read as a folder (ENOENT): set it to the folder of the seed documents, or unset it.',
    ]);
  });
});
