import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Card } from './card-schema.ts';
import { importCards, type ImportReport } from './commands.server.ts';
import type { Database } from '#db/client.server.ts';
import { buildCard } from '#tests/factories/card.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { openAnotherConnection, openTestDatabase } from '#tests/setup/open-test-database.ts';

const now = new Date('2026-03-04T05:06:07.000Z');
const first = buildCard({ slug: 'first-model', name: 'First Model' });
const last = buildCard({ slug: 'last-model', name: 'Last Model' });
const retired = [{ slug: 'old-name', movedTo: 'first-model' }];

describe('importCards that fails in the middle', () => {
  let db: Database;
  let path: string;
  beforeEach(() => {
    ({ db, path } = openTestDatabase());
  });

  const importBefore = () => importCards(db, { cards: [first, last], retired: [], now });
  const changed = { ...first, name: 'First Model, renamed', people: ['everyone'] } satisfies Card;

  it.each<[string, () => void, Card]>([
    ['a term named twice, on an empty database', () => {}, buildCard({ people: ['everyone', 'everyone'] })],
    ['a term named twice, on a filled one', importBefore, buildCard({ people: ['everyone', 'everyone'] })],
    ['an unknown source', importBefore, buildCard({ sources: {} })],
    [
      'a card that is none',
      importBefore,
      { ...buildCard(), approach: 'no-such-approach' } as unknown as Card,
    ],
  ])('leaves every byte as it was: %s', (_name, prepare, broken) => {
    prepare();
    const before = db.$client.serialize();
    expect(() => importCards(db, { cards: [changed, broken, last], retired, now })).toThrow();
    expect(db.$client.serialize().equals(before)).toBe(true);
    expect(db.$client.inTransaction).toBe(false);
  });

  it.each([
    'care_models',
    'revisions',
    'sources',
    'evidence_outcomes',
    'risks',
    'related_models',
    'retired_slugs',
  ])('leaves every byte as it was when writing %s fails, and can be run again', (table) => {
    const related = buildCard({ related: [{ model: 'first-model', why: 'Both serve tea.' }] });
    importBefore();
    db.$client.exec(
      `CREATE TRIGGER fail_on_purpose BEFORE INSERT ON ${table}
         WHEN NEW.slug IN ('sample-model', 'old-name') BEGIN SELECT RAISE(ABORT, 'The disk is on fire.'); END`,
    );
    const before = db.$client.serialize();
    const run = () => importCards(db, { cards: [changed, related, last], retired, now });
    expect(run).toThrow();
    expect(db.$client.serialize().equals(before)).toBe(true);

    db.$client.exec('DROP TRIGGER fail_on_purpose');
    expect(run()).toMatchObject({
      added: ['sample-model'],
      updated: ['first-model'],
      unchanged: ['last-model'],
    });
  });

  it('shows another connection all of it or nothing', () => {
    const other = openAnotherConnection(path);
    const countSeen = other.$client.prepare('SELECT count(*) FROM care_models').pluck();
    let seenDuring: unknown;
    db.$client.function('look_from_outside', () => {
      seenDuring = countSeen.get();
      return null;
    });
    db.$client.exec(
      'CREATE TEMP TRIGGER look AFTER INSERT ON related_models BEGIN SELECT look_from_outside(); END',
    );
    const related = buildCard({ related: [{ model: 'first-model', why: 'Both serve tea.' }] });
    importCards(db, { cards: [first, related, last], retired, now });
    expect(seenDuring).toBe(0);
    expect(countSeen.get()).toBe(3);
  });
});

interface Answer {
  report?: ImportReport;
  error?: string;
}

/** Starts a process that imports into each path it is told, and waits until it can be told one. */
async function startImporter() {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/setup/import-process.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const readAnswer = async () => JSON.parse((await answers.next()).value as string) as Answer;
  await readAnswer();
  return { begin: (path: string) => child.stdin.write(`${path}\n`), readAnswer };
}

describe('two processes importing at once', () => {
  it('end with one revision a card, whoever comes first', { timeout: 60_000 }, async () => {
    const importers = await Promise.all([startImporter(), startImporter()]);
    const folder = buildFolder({});
    // A lock taken too late spoils about one round in two: a dozen do not all go well by chance.
    for (let round = 1; round <= 12; round += 1) {
      // So deep that both are busy with making folders at the same time.
      const path = join(folder, `round-${round}`, ...Array<string>(60).fill('deep'), 'rainbow.db');
      for (const { begin } of importers) begin(path);
      const answers = await Promise.all(importers.map(({ readAnswer }) => readAnswer()));

      const slugs = ['sample-model', 'other-model'];
      expect(answers.map(({ error }) => error)).toEqual([undefined, undefined]);
      expect(answers.map(({ report }) => report?.added).sort()).toEqual([[], slugs]);
      expect(answers.map(({ report }) => report?.unchanged).sort()).toEqual([[], slugs]);
      const db = openAnotherConnection(path);
      expect(db.$client.prepare('SELECT slug, number FROM revisions ORDER BY id').raw().all()).toEqual([
        ['sample-model', 1],
        ['other-model', 1],
      ]);
      expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    }
  });
});
