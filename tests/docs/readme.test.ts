// What a newcomer reads first must be what the code does: commands, variables, facets.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { facets } from '#app/features/search/facets.ts';
import { envVariables, sampleSecret } from '#app/lib/env.server.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { findTable, listCodeSpans, listDocuments, readDocument } from './read-markdown.ts';

const readme = readDocument('README.md');
/** Read by one command each, not by the server, and where. */
const commandVariables = {
  CHROMIUM_PATH: { file: 'scripts/setup/browser.mjs', reading: 'env.CHROMIUM_PATH' },
  SEEDS_PATH: { file: 'scripts/content.ts', reading: 'env.SEEDS_PATH' },
};
const variableNames = [...envVariables.map(({ name }) => name), ...Object.keys(commandVariables)];

/** `npm start` is the script start, `npm run check` the script check; other words of npm are no script. */
const readScript = (command: string) => /^npm (?:run )?(start|test|(?<=run )[\w:-]+)\b/.exec(command)?.[1];

describe('the commands of the README', () => {
  it('are the scripts of package.json', () => {
    const told = findTable(readme, 'Commands').rows.map(([command = '']) =>
      readScript(command.replaceAll('`', '')),
    );
    expect(told).toEqual(expect.arrayContaining(Object.keys(packageFile.scripts)));
    expect(told).toHaveLength(Object.keys(packageFile.scripts).length);
  });

  // The contract names commands to come too; contract.test.ts compares it.
  it.each(listDocuments().filter((path) => path !== 'docs/contract.md'))('in %s exist', (path) => {
    const named = listCodeSpans(readDocument(path)).flatMap((code) => readScript(code) ?? []);
    expect(Object.keys(packageFile.scripts)).toEqual(expect.arrayContaining(named));
  });
});

describe('the environment of the README', () => {
  it('is what the server reads, in its words, and then what single commands read', () => {
    const { rows } = findTable(readme, 'Environment');
    expect(rows.slice(0, envVariables.length)).toEqual(
      envVariables.map(({ name, meaning, default: fallback }) => [
        `\`${name}\``,
        meaning,
        fallback === null ? 'none' : `\`${fallback}\``,
      ]),
    );
    expect(rows.slice(envVariables.length).map(([name]) => name)).toEqual(
      Object.keys(commandVariables).map((name) => `\`${name}\``),
    );
  });

  it('leaves out no variable that code reads by itself', () => {
    const isOfTheSystem = (name: string) => name === 'NODE_ENV' || name === 'PATH' || name.startsWith('npm_');
    const read = ['app', 'db', 'scripts'].flatMap(listSources).flatMap((path) =>
      Array.from(
        readFileSync(path, 'utf8').matchAll(/process\.env(?:\.|\[')(\w+)/g),
        ([, name = '']) => name,
      ),
    );
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter((name) => !variableNames.includes(name) && !isOfTheSystem(name))).toEqual([]);
  });

  it.each(Object.values(commandVariables))('names what $file reads', ({ file, reading }) => {
    expect(readFileSync(file, 'utf8')).toContain(reading);
  });

  it.each(listDocuments().filter((path) => path !== 'docs/contract.md'))(
    '%s names no other variable',
    (path) => {
      const named = listCodeSpans(readDocument(path)).filter((code) => /^[A-Z][A-Z_]{3,}$/.test(code));
      expect(variableNames).toEqual(expect.arrayContaining(named));
    },
  );
});

it('the sample of a secret, which is refused, is that of docs/running.md', () => {
  expect(readDocument('docs/running.md')).toContain(`SESSION_SECRET=${sampleSecret}\n`);
});

describe('the facets of the README', () => {
  it('are those of the registry, by id and by what they ask', () => {
    expect(findTable(readme, 'Facets').rows.map(([id, label]) => [id, label])).toEqual(
      facets.map(({ id, label }) => [`\`${id}\``, label]),
    );
  });
});

/** The source files under a folder, tests left out. */
function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|tsx|mjs)$/.test(path) && !/\.test\./.test(path))
    .map((path) => `${folder}/${path}`);
}
