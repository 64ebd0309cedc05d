import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { buildCard, cardToYaml } from '#tests/factories/card.ts';
import { buildFolder } from '#tests/factories/folder.ts';

function runContent(folder: string) {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/content.ts', folder], {
    encoding: 'utf8',
  });
  return { status, lines: stdout.trim().split('\n') };
}

const files = {
  'models/sample-model.yaml': cardToYaml(buildCard()),
  'retired.yaml': '[]',
  'vocabulary.yaml': 'sources: {}',
};

describe('npm run content', { timeout: 30_000 }, () => {
  it('ends well when all is well', () => {
    expect(runContent(buildFolder(files))).toEqual({ status: 0, lines: ['1 card checked: 0 problems.'] });
  });

  it('fails on any problem, after telling it', () => {
    const folder = buildFolder({ ...files, 'models/tea.yaml': '' });
    expect(runContent(folder)).toEqual({
      status: 1,
      lines: [
        `${folder}/models/tea.yaml:1  The file is empty → Copy another card of this folder and change it, from “slug:” to “gaps:”`,
        '',
        '2 cards checked: 1 problem.',
      ],
    });
  });
});
