// Every dependency says why it is there.
import { expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { findTable, readDocument } from './read-markdown.ts';

const page = readDocument('docs/decisions/0008-dependencies.md');

it.each([
  ['At run time', packageFile.dependencies],
  ['In development', packageFile.devDependencies],
])('%s: a row for each package, with its reason and what would replace it', (heading, packages) => {
  const { rows } = findTable(page, heading);
  expect(rows.map(([name]) => name)).toEqual(
    Object.keys(packages)
      .sort()
      .map((name) => `\`${name}\``),
  );
  expect(rows.filter((cells) => cells.length !== 3 || cells.some((cell) => cell === ''))).toEqual([]);
});
