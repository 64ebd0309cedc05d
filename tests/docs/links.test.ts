// Nothing in a document points to what is not there.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveFile, manifestFile, releaseFiles } from '#app/features/exports/release/release-files.ts';
import { contentsName } from '#scripts/backup/backup-contents.ts';
import {
  listAnchors,
  listCodeSpans,
  listDocuments,
  listLinkTargets,
  listTables,
  readDocument,
} from './read-markdown.ts';

const documents = listDocuments();
// What a release or a backup holds is in no folder of the project.
const filesMade = new Set([
  contentsName,
  ...[archiveFile, manifestFile, ...releaseFiles].map(({ name }) => name),
]);
// A superseded decision is kept as it was, with the files of its time.
const living = documents.filter((path) => !/^Superseded by/m.test(readDocument(path)));

describe.each(living)('%s', (path) => {
  const text = readDocument(path);

  it('links only to files and headings that exist', () => {
    const broken = listLinkTargets(text)
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => !isThere(path, target));
    expect(broken).toEqual([]);
  });

  it('names only files and folders that exist', () => {
    const gone = listCodeSpans(text)
      .filter(isProjectPath)
      .filter((code) => !existsSync(code.replace(/^#/, '')));
    expect(gone).toEqual([]);
  });
});

it('the documents are found, and hold links and paths', () => {
  expect(documents).toEqual(
    expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/contract.md', 'data/README.md']),
  );
  const all = documents.map(readDocument).join('\n');
  expect(listLinkTargets(all).length).toBeGreaterThan(20);
  expect(listCodeSpans(all).filter(isProjectPath).length).toBeGreaterThan(20);
});

describe('the decisions', () => {
  const pages = readdirSync('docs/decisions')
    .filter((name) => name !== 'README.md')
    .sort();

  it('are numbered without a gap, and each page bears its number', () => {
    expect(pages.map((name) => name.slice(0, 5))).toEqual(
      pages.map((_name, index) => `${String(index + 1).padStart(4, '0')}-`),
    );
    for (const [index, name] of pages.entries()) {
      expect(readDocument(`docs/decisions/${name}`).split('\n')[0]).toMatch(
        new RegExp(`^# ${index + 1}\\. `),
      );
    }
  });

  it('are all listed', () => {
    const listed = listTables(readDocument('docs/decisions/README.md')).flatMap(({ rows }) =>
      rows.flatMap(([cell = '']) => listLinkTargets(cell)),
    );
    expect(listed).toEqual(pages);
  });
});

function isThere(from: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? from : join(dirname(from), file);
  if (!existsSync(path)) return false;
  return anchor === undefined || listAnchors(readDocument(path)).includes(anchor);
}

/** A path from the project's folder, or a file of its own; not a pattern, and not what commands make. */
function isProjectPath(code: string): boolean {
  if (/[<>*…\s]|:/.test(code) || filesMade.has(code)) return false;
  return (
    /^#?(?:app|db|data|docs|scripts|tests|\.ci)\//.test(code) ||
    /^[\w.-]+\.(?:json|md|[cm]?[jt]sx?)$/.test(code)
  );
}
