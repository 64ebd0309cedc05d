// The examples of docs/using-the-data.md, run as they stand there against fresh releases of the shipped cards, unpacked from
// their archives. What they print is compared with what the cards say, computed here.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRelease } from '#app/features/exports/release/make-release.server.ts';
import {
  archiveFile,
  manifestFile,
  releaseFiles,
  sumsFile,
} from '#app/features/exports/release/release-files.ts';
import { citeRelease } from '#app/features/exports/release/release-texts.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { releasesFolder } from '#app/features/exports/release/releases-folder.server.ts';
import { paths } from '#app/lib/paths.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';
import { listFences, readDocument } from '#tests/docs/read-markdown.ts';
import { importedAt, releaseOrigin, releasedAt } from '#tests/setup/open-releases.ts';
import { readZip } from '#tests/setup/read-zip.ts';
import { startTestServer } from '#tests/setup/start-server.ts';

const text = readDocument('docs/using-the-data.md');
const cards = readShippedCards('data').sort((a, b) => (a.slug < b.slug ? -1 : 1));
const [first, second, third] = cards as [(typeof cards)[0], (typeof cards)[0], (typeof cards)[0]];
const server = await startTestServer({ cards, env: { ORIGIN: releaseOrigin } });
const folder = releasesFolder(server.databasePath);
const unpackedInto = join(folder, '..', 'unpacked');

/** Imports these cards anew, or withdraws one, and makes the next release. */
async function releaseNext(changed: typeof cards, withdrawn: string[] = []): Promise<string> {
  importCards(server.db, {
    cards: changed,
    retired: withdrawn.map((slug) => ({ slug, withdrawnOn: '2026-11-21', reason: 'It has ended.' })),
    now: importedAt,
  });
  const { version } = await makeRelease(server.db, { folder, now: releasedAt, origin: releaseOrigin });
  const packed = await readZip((await get(paths.releaseFile(version, archiveFile.name))).body);
  for (const [path, bytes] of packed) {
    mkdirSync(dirname(join(unpackedInto, path)), { recursive: true });
    writeFileSync(join(unpackedInto, path), bytes);
  }
  return version;
}

async function get(path: string) {
  const response = await fetch(server.origin + path);
  return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
}

const corrected = { ...second, costs: second.costs.map((cost) => ({ ...cost, amount: cost.amount + 1 })) };
const versions = [
  await releaseNext([]),
  await releaseNext([{ ...first, summary: 'Put better.' }, corrected]),
  await releaseNext([{ ...first, summary: 'Put better still.' }], [third.slug]),
];
const latest = versions.at(-1) ?? '';
const published = cards
  .filter(({ slug }) => slug !== third.slug)
  .map((card) => (card === second ? corrected : card));

const interpreters: Record<string, { command: string; args: string[] }> = {
  sql: { command: 'sqlite3', args: ['-tabs', 'rainbow.sqlite'] },
  js: { command: process.execPath, args: ['--input-type=module'] },
  python: { command: 'python3', args: ['-'] },
  r: { command: 'Rscript', args: ['example.R'] },
};
const examples = Object.keys(interpreters).flatMap((language) =>
  listFences(text, language).map(({ code }) => ({
    language,
    what: /^(?:--|\/\/|#) (.*)$/m.exec(code)?.[1] ?? '',
    code: code.replace(`'https://rainbow.example'`, `'${server.origin}'`),
  })),
);

type Line = (string | number | null | undefined)[];

/** What each example should print, by the words of its first line. */
const expected: Record<string, Line[]> = {
  'Independent findings on loneliness, by direction': published.flatMap(({ slug, evidence }) =>
    evidence.items
      .filter(({ independent }) => independent === true)
      .flatMap(({ id, n, place, outcomes }) =>
        outcomes
          .filter(({ outcome }) => outcome === 'loneliness')
          .map(({ direction }) => [
            direction,
            releaseOrigin + paths.finding(slug, id),
            n === 'all' ? null : n,
            place,
          ]),
      ),
  ),
  'Cost per person, by approach': published.flatMap(({ slug, approach, costs }) =>
    costs
      .filter(({ kind }) => kind === 'per-person')
      .map(({ id, amount, amountTo, currency, per, priceYear }) => [
        ...[approach, slug, id, amount, amountTo, currency, per, priceYear],
      ]),
  ),
  'What has changed since release 2026.11.1, asked of the site': [
    [versions[2], 'changed', first.slug, ''],
    [versions[2], 'withdrawn', third.slug, ''],
    [versions[1], 'changed', first.slug, ''],
    [versions[1], 'corrected', second.slug, second.costs.map(({ id }) => id).join(' ')],
  ],
  'Which cards differ from release 2026.11.1, unpacked beside this one': [
    [first.slug, 1, 3],
    [second.slug, 1, 2],
    [third.slug, 1, null],
  ],
};

/** A line with numbers written alike: 80.0, 80 and 80.00 are one. */
const toLine = (cells: Line) =>
  cells
    .map((cell) => (/^-?\d+(\.\d+)?$/.test(String(cell)) ? String(Number(cell)) : (cell ?? '')))
    .join('\t');
const sorted = (lines: Line[]) => lines.map(toLine).sort();

describe.each(examples)('in $language: $what', ({ language, what, code }) => {
  const { command, args } = interpreters[language] ?? { command: '', args: [] };

  it('prints what the cards say', async ({ skip }) => {
    const missing = spawnSync(command, ['--version']).error !== undefined;
    skip(missing, `${command} is not installed here`);
    const { exitCode, stdout, stderr } = await runExample(command, args, code);
    expect([exitCode, stderr]).toEqual([0, '']);
    const lines = stdout
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => line.split('\t'));
    if (what === 'Texts that speak of sharing and of a home close together') {
      expectTextsOfSharing(lines);
      return;
    }
    expect(expected).toHaveProperty([what]);
    expect(expected[what]?.length).toBeGreaterThan(2);
    expect(sorted(lines)).toEqual(sorted(expected[what] ?? []));
  });
});

/** Apart from spawnSync, so that the server in this process can answer. */
async function runExample(command: string, args: string[], code: string) {
  const cwd = join(unpackedInto, `community-rainbow-${latest}`);
  // Rscript alone takes no script from standard input.
  writeFileSync(join(cwd, 'example.R'), code);
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output.stderr += chunk));
  child.stdin.end(code);
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, ...output };
}

function expectTextsOfSharing(lines: string[][]): void {
  expect(lines.length).toBeGreaterThan(2);
  const solutions = new Map(published.map(({ slug, solution }) => [slug, solution.text]));
  const found = lines.filter(([, part]) => part === 'solution').map(([slug = '']) => solutions.get(slug));
  expect(found.length).toBeGreaterThan(0);
  for (const solution of found) {
    expect(solution).toMatch(/\bshar(e|es|ed|ing)\b/i);
    expect(solution).toMatch(/\bhom(e|es)\b/i);
  }
}

describe('the document', () => {
  it('asks every question in every language that it promises', () => {
    const asked = (what: string) =>
      examples.filter((each) => each.what === what).map(({ language }) => language);
    expect(asked('Independent findings on loneliness, by direction')).toEqual(['sql', 'js', 'python', 'r']);
    expect(asked('Cost per person, by approach')).toEqual(['sql', 'js', 'python', 'r']);
    expect(examples.filter(({ what }) => what.includes('since release'))).not.toEqual([]);
  });

  it('names no file that a release lacks, and every kind', () => {
    const named = [...text.matchAll(/\/data\/latest\/([\w.-]+)/g)].map(([, name = '']) => name);
    const there = [...releaseFiles, sumsFile, archiveFile, manifestFile].map(({ name }) => name);
    expect(named.filter((name) => !there.includes(name))).toEqual([]);
    const kinds = (names: string[]) => [...new Set(names.map((name) => name.split('.').at(-1)))].sort();
    expect(kinds(named)).toEqual(kinds(there));
  });

  it('names only addresses that answer', async () => {
    const named = [...text.matchAll(/(?:`|https:\/\/rainbow\.example)(\/[a-z][\w./-]*)/g)].map(
      ([, path = '']) => path.replace(/\.$/, ''),
    );
    expect(named.length).toBeGreaterThan(25);
    for (const path of new Set(named)) expect((await get(path)).status, path).toBe(200);
  });

  it('cites a release as the release itself does', () => {
    const line = citeRelease({ version: '2026.11.1', releasedOn: '2026-11-22', origin: releaseOrigin });
    expect(text.replace(/\s+/g, ' ')).toContain(line);
  });
});
