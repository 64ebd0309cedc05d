import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readApproved } from '#app/features/models/approved.server.ts';
import { cardSchema, type Card } from '#app/features/models/card-schema.ts';
import { loadCatalogue } from '#app/features/models/catalogue.server.ts';
import { mirrorRelations } from '#app/features/models/neighbours.server.ts';
import { addRevision, findStandingCard } from '#app/features/models/publish.server.ts';
import { renameModel } from '#app/features/moderation/care/rename-model.server.ts';
import { restoreModel, withdrawModel } from '#app/features/moderation/care/withdraw-model.server.ts';
import type { Database } from '#db/client.server.ts';
import { editors, retiredSlugs, revisions } from '#db/schema.ts';
import { importContent } from '#scripts/import-content.ts';
import { readContent } from '#scripts/read-content.ts';
import { buildCard } from '#tests/factories/card.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { insertSubmission } from '#tests/factories/submission.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';
import { runTypeScript } from '#tests/setup/run-process.ts';
import { planExport } from './plan-export.ts';
import { rewriteYaml } from './rewrite-yaml.ts';
import { writeFiles } from './write-files.ts';

const now = new Date('2027-03-04T05:06:07.000Z');
let db: Database;
let databasePath: string;
let folder: string;
let editorId: number;

const slugs = ['goodgym', 'homeshare', 'shared-lives'];
/** Cards of data/ that name no others as related, and the list of retired addresses. */
const files = Object.fromEntries([
  ...slugs.map((slug) => {
    const text = readFileSync(`data/models/${slug}.yaml`, 'utf8');
    const card = cardSchema.parse(parse(text));
    const related = card.related.filter(({ model }) => slugs.includes(model));
    return [`models/${slug}.yaml`, rewriteYaml(text, { ...card, related }) ?? ''];
  }),
  ...['retired.yaml', 'vocabulary.yaml'].map((name) => [name, readFileSync(`data/${name}`, 'utf8')]),
]) as Record<string, string>;

/** As a clone and a site that was started from it. */
beforeEach(() => {
  ({ db, path: databasePath } = openTestDatabase());
  folder = buildFolder(files);
  importContent(db, folder, now);
  const editor = { email: 'ada@council.example', role: 'editor' as const, addedAt: now.toISOString() };
  ({ id: editorId } = db.insert(editors).values(editor).returning({ id: editors.id }).get());
});

function readFiles(): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile());
  const paths = found.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]).sort(),
  ) as Record<string, string>;
}

/** The names of the files that differ. */
function listChanges(before: Record<string, string>): string[] {
  const after = readFiles();
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .sort();
}

function toFile(slug: string): string {
  return join(folder, `models/${slug}.yaml`);
}

/** Publishes a change of a card as an editor's. */
function edit(slug: string, change: (card: Card) => Card): void {
  const before = findStandingCard(db, slug)?.card ?? null;
  const card = change(before ?? buildCard({ slug }));
  addRevision(db, { card, authorKind: 'editor', note: 'Edited', now });
  mirrorRelations(db, { before, after: card, now });
}

function act(slug: string) {
  return { slug, editorId, seen: findStandingCard(db, slug)?.number ?? 0, now };
}

function rename(slug: string, newSlug: string): void {
  const of = { ...act(slug), newSlug, name: 'Shared Homes', shortName: null };
  expect(renameModel(db, of).kind).toBe('done');
}

function withdraw(slug: string): void {
  expect(withdrawModel(db, { ...act(slug), reason: 'Never a model of its own.' }).kind).toBe('done');
}

/** @returns how many files it wrote and removed */
function exportAll(...overwrite: string[]): number {
  const plan = planExport(readApproved(db), folder, overwrite);
  expect(plan.obstacles).toEqual([]);
  writeFiles(plan);
  return plan.writes.length + plan.removals.length;
}

function readStanding() {
  const { models, retired } = loadCatalogue(db);
  const digests = db.select({ digest: revisions.digest }).from(revisions).all();
  return { models: models.map(({ card }) => card), retired: Object.fromEntries(retired), digests };
}

/** What is true after every export: the import finds nothing to do, and neither does another export. */
function expectAgreement(): void {
  const before = readStanding();
  const { cards, problems } = readContent(folder);
  expect(problems).toEqual([]);
  expect(importContent(db, folder, now)).toEqual([`Cards of ${folder}: ${cards.length} unchanged.`]);
  expect(readStanding()).toEqual(before);
  expect(exportAll()).toBe(0);
  const { db: fresh } = openTestDatabase();
  importContent(fresh, folder, now);
  const { models, retired } = loadCatalogue(fresh);
  expect({ models: models.map(({ card }) => card), retired: Object.fromEntries(retired) }).toEqual({
    models: before.models,
    retired: before.retired,
  });
}

describe('export-cards', () => {
  it('writes nothing where nobody has edited', () => {
    const before = readFiles();
    expect(exportAll()).toBe(0);
    expect(listChanges(before)).toEqual([]);
  });

  it('agrees with the import over every card of data/', () => {
    const whole = buildFolder({});
    cpSync('data', whole, { recursive: true });
    folder = whole;
    ({ db } = openTestDatabase());
    importContent(db, folder, now);
    for (const { card } of loadCatalogue(db).models) {
      edit(card.slug, (each) => ({ ...each, gaps: [...each.gaps, 'What it costs to leave.'] }));
    }
    expect(exportAll()).toBe(readdirSync('data/models').length);
    expectAgreement();
  });

  it('writes a changed card and the neighbours that it names, and no other byte', () => {
    const before = readFiles();
    edit('shared-lives', (card) => ({
      ...card,
      summary: 'Someone who needs support shares the home of an approved carer.',
      related: [...card.related, { model: 'goodgym', why: 'Both begin with a match.' }],
    }));
    expect(exportAll()).toBe(2);
    expect(listChanges(before)).toEqual(['models/goodgym.yaml', 'models/shared-lives.yaml']);
    const lines = before['models/shared-lives.yaml']?.split('\n') ?? [];
    const kept = new Set(readFileSync(toFile('shared-lives'), 'utf8').split('\n'));
    expect(lines.filter((line) => !kept.has(line))).toHaveLength(2);
    expectAgreement();
  });

  it('writes a new card, renames and withdraws, and enters both in retired.yaml', () => {
    const before = readFiles();
    edit('tea-and-talk', (card) => ({ ...card, name: 'Tea and Talk' }));
    rename('shared-lives', 'shared-homes');
    withdraw('goodgym');
    exportAll();
    expect(listChanges(before)).toEqual(
      expect.arrayContaining([
        'models/goodgym.yaml',
        'models/shared-homes.yaml',
        'models/shared-lives.yaml',
        'retired.yaml',
      ]),
    );
    expect(Object.keys(readFiles())).not.toContain('models/goodgym.yaml');
    expect(Object.keys(readFiles())).not.toContain('models/shared-lives.yaml');
    expect(readFiles()['retired.yaml']).toBe(
      `${before['retired.yaml']?.replace('[]\n', '') ?? ''}- slug: goodgym
  withdrawnOn: 2027-03-04
  reason: Never a model of its own.
- slug: shared-lives
  movedTo: shared-homes
`,
    );
    // The notes of the former file go with the card.
    expect(readFiles()['models/shared-homes.yaml']).toContain(
      '# Asked once, afterwards, with nobody else asked',
    );
    expectAgreement();
  });

  it('writes a card that was renamed first and withdrawn later, and put back', () => {
    rename('goodgym', 'good-runs');
    withdraw('good-runs');
    exportAll();
    expectAgreement();
    expect(restoreModel(db, { ...act('good-runs'), seen: 1 }).kind).toBe('done');
    exportAll();
    expectAgreement();
  });

  it('writes a card that was put back, and takes its entry out', () => {
    withdraw('goodgym');
    exportAll();
    importContent(db, folder, now);
    const seen = { ...act('goodgym'), seen: 1 };
    expect(restoreModel(db, seen).kind).toBe('done');
    exportAll();
    expect(readFiles()['retired.yaml']).toMatch(/\n\[\]\n$/);
    expectAgreement();
  });

  it('writes a card whose file is merely missing, and an entry that is', () => {
    withdraw('goodgym');
    exportAll();
    importContent(db, folder, now);
    rmSync(toFile('shared-lives'));
    writeFileSync(join(folder, 'retired.yaml'), '[]\n');
    expect(exportAll()).toBe(2);
    expectAgreement();
  });

  it('goes on from where it was ended, and leaves nothing behind', () => {
    rename('shared-lives', 'shared-homes');
    const plan = planExport(readApproved(db), folder);
    // Half of it, and half of a file.
    writeFiles({ writes: plan.writes.slice(0, 1), removals: [] });
    writeFileSync(join(folder, 'models/.goodgym.yaml.exporting'), 'slug: good');
    exportAll();
    expect(Object.keys(readFiles()).filter((name) => name.includes('exporting'))).toEqual([]);
    expectAgreement();
  });

  it('writes nothing of who sent something in', () => {
    insertSubmission(db, {
      contact: { name: 'Sam Submitter', email: 'sam@submitter.example' },
      state: 'sent',
    });
    edit('tea-and-talk', (card) => card);
    exportAll();
    expect(JSON.stringify(readFiles())).not.toMatch(/submitter|ada@council/i);
  });
});

describe('export-cards refuses, and writes nothing,', () => {
  const changeFile = (slug: string) =>
    writeFileSync(
      toFile(slug),
      readFileSync(toFile(slug), 'utf8').replace(/^name: .*$/m, 'name: As the file has it'),
    );

  it.each<[string, () => void, object]>([
    [
      'a file that was changed since the last import',
      () => changeFile('goodgym'),
      { slug: 'goodgym', kind: 'not-imported' },
    ],
    [
      'a file that is new',
      () =>
        writeFileSync(
          toFile('tea'),
          readFileSync(toFile('goodgym'), 'utf8').replace(/^slug: .*$/m, 'slug: tea'),
        ),
      { slug: 'tea', kind: 'not-imported' },
    ],
    [
      'a file that is no card',
      () => writeFileSync(toFile('goodgym'), 'name: ['),
      { slug: 'goodgym', kind: 'unreadable' },
    ],
    [
      'a file that changed as its card did',
      () => {
        edit('goodgym', (card) => ({ ...card, name: 'As edited' }));
        changeFile('goodgym');
      },
      { slug: 'goodgym', kind: 'both-changed' },
    ],
    [
      'a file that changed as its card was withdrawn',
      () => {
        withdraw('goodgym');
        changeFile('goodgym');
      },
      { slug: 'goodgym', kind: 'both-changed' },
    ],
    [
      'a card that was put back into data/',
      () => {
        db.insert(retiredSlugs).values({ slug: 'goodgym', movedTo: 'homeshare' }).run();
      },
      { slug: 'goodgym', kind: 'not-imported' },
    ],
    [
      'an entry that no import has taken over',
      () => {
        rmSync(toFile('goodgym'));
        writeFileSync(join(folder, 'retired.yaml'), '- { slug: goodgym, movedTo: homeshare }\n');
      },
      { slug: 'goodgym', kind: 'not-imported' },
    ],
    [
      'a list of retired addresses that is none',
      () => writeFileSync(join(folder, 'retired.yaml'), 'a: 1\n'),
      { slug: null, kind: 'unreadable' },
    ],
  ])('for %s', (_name, alter, obstacle) => {
    edit('homeshare', (card) => ({ ...card, name: 'Edited as well' }));
    alter();
    expect(planExport(readApproved(db), folder).obstacles).toMatchObject([obstacle]);
  });

  it('an unknown database, slug or folder, and says so', async () => {
    const run = (args: string[], path = databasePath) =>
      runTypeScript(['scripts/export-cards.ts', ...args], { DATABASE_PATH: path });
    const before = readFiles();
    const missing = join(folder, 'none.db');
    expect(await run([folder], missing)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('There is no database at'),
    });
    expect(await run([folder, '--overwrite', 'nobody'])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('knows no nobody'),
    });
    expect(await run([join(folder, 'none')])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('has no folder models'),
    });
    expect(listChanges(before)).toEqual([]);
  });

  it('unless told to overwrite, and says what it did', async () => {
    const run = (...args: string[]) =>
      runTypeScript(['scripts/export-cards.ts', folder, ...args], { DATABASE_PATH: databasePath });
    edit('goodgym', (card) => ({ ...card, name: 'As edited' }));
    edit('homeshare', (card) => ({ ...card, name: 'Edited as well' }));
    changeFile('goodgym');
    const before = readFiles();

    const refused = await run();
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(refused.stderr).toContain(
      `- ${toFile('goodgym')}: changed in the file and, otherwise, by editors`,
    );
    expect(refused.stderr).toContain('npm run export-cards -- --overwrite goodgym');
    expect(listChanges(before)).toEqual([]);

    const done = await run('--overwrite', 'goodgym');
    expect(done).toMatchObject({ exitCode: 0, stderr: '' });
    expect(done.stdout).toContain(`Wrote ${toFile('goodgym')}.`);
    expect(done.stdout).toContain('npm run generate');
    expect(listChanges(before)).toEqual(['models/goodgym.yaml', 'models/homeshare.yaml']);
    expectAgreement();
    expect((await run()).stdout).toBe('The files say what the database says: nothing to write.\n');
  });

  it('to remove a file that the database knows nothing of, even when told to overwrite', () => {
    writeFileSync(toFile('tea'), readFileSync(toFile('goodgym'), 'utf8').replace(/^slug: .*$/m, 'slug: tea'));
    expect(planExport(readApproved(db), folder, ['tea']).obstacles).toMatchObject([{ slug: 'tea' }]);
  });
});
