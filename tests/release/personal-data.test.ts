// What a submitter told the directory in confidence is in no release and in no public answer. It is put wherever the
// database could hold it: into a submission, into the notes of revisions, and into tables and columns as later versions may
// have them, of which the code of today knows nothing and which `SELECT *` would let out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from '@uwdata/flechette';
import { readParquet } from 'parquet-wasm/node';
import { describe, expect, it } from 'vitest';
import { recordAction } from '#app/features/editors/audit.server.ts';
import { makeRelease } from '#app/features/exports/release/make-release.server.ts';
import { archiveFile } from '#app/features/exports/release/release-files.ts';
import { serialiseCard } from '#app/features/models/publish.server.ts';
import { releasesFolder } from '#app/features/exports/release/releases-folder.server.ts';
import { paths } from '#app/lib/paths.ts';
import {
  openReviews,
  organisationContacts,
  sessions,
  signInLinks,
  submissionEvents,
  submissionQuestions,
  submissionVersions,
} from '#db/schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { insertSubmission } from '#tests/factories/submission.ts';
import { readZip } from '#tests/setup/read-zip.ts';
import { startTestServer, testNow, testOrigin } from '#tests/setup/start-server.ts';
import { listTables } from '#tests/setup/read-tables.ts';

const submitter = {
  name: 'Zebedee Quillfeather',
  email: 'zebedee.quillfeather@confidential.example',
  // Of the range that Ofcom keeps for fiction.
  telephone: '07700 900461',
};
/** Any of them in any spelling: with capitals or without, with an area code, escaped for an address. */
const traces = [
  'zebedee',
  'quillfeather',
  'confidential.example',
  '900461',
  '900 461',
  '900%20461',
  '900+461',
];

const tea = buildCard({
  slug: 'tea-circle',
  name: 'Tea Circle',
  summary: 'Neighbours share a Samovarish tea.',
});
const cake = buildCard({ slug: 'cake-club', name: 'Cake Club' });
const retired = [
  { slug: 'gone-model', withdrawnOn: '2026-02-01', reason: 'Its provider asked for it.' },
  { slug: 'old-name', movedTo: 'tea-circle' },
];
const server = await startTestServer({ cards: [tea, cake], retired });
const { db } = server;
plant();
const folder = releasesFolder(server.databasePath);
const { version } = await makeRelease(db, { folder, now: testNow, origin: testOrigin });

/** As an editor who approved a change would leave it, and everything that later versions keep beside. */
function plant(): void {
  const { name, email, telephone } = submitter;
  const note = `Sent in by ${name}, ${email}, ${telephone}`;
  const { text, digest } = serialiseCard({ ...tea, plainSummary: 'Neighbours drink tea together.' });
  db.$client
    .prepare(
      `INSERT INTO revisions (slug, number, card, digest, author_kind, note, created_at)
       VALUES ('tea-circle', 2, ?, ?, 'editor', ?, '2026-03-09T10:00:00.000Z')`,
    )
    .run(text, digest, note);
  db.$client.exec("UPDATE care_models SET current_revision = 2 WHERE slug = 'tea-circle'");
  const submissionId = insertSubmission(db, {
    slug: 'tea-circle',
    kind: 'change',
    state: 'sent',
    modelName: name,
    contact: { name, email },
  });
  const at = testNow.toISOString();
  db.insert(submissionVersions)
    .values({ submissionId, number: 1, draft: JSON.stringify({ note }), sentAt: at })
    .run();
  db.insert(submissionQuestions).values({ submissionId, askedAt: at, words: note, answer: note }).run();
  db.insert(submissionEvents).values({ submissionId, kind: 'withdrawn', at, words: note }).run();
  // Somebody may be an editor of the directory and send something in.
  const { id: editorId } = insertEditor(db, { email });
  const expiresAt = new Date(testNow.getTime() + 60_000).toISOString();
  db.insert(sessions).values({ hash: email, editorId, createdAt: at, expiresAt }).run();
  db.insert(signInLinks).values({ hash: email, editorId, madeAt: at, expiresAt }).run();
  db.insert(openReviews).values({ subject: note, editorId, openedAt: at }).run();
  db.insert(organisationContacts)
    .values({ slug: 'tea-circle', organisation: name, email, changedAt: at, editorId })
    .run();
  recordAction(db, { editorId, action: 'published', subject: note, words: note, now: testNow });
  // The rows of these cannot be changed; new ones could bear the column.
  const unchanging = ['revisions', 'audit_entries'];
  for (const table of listTables(db).filter((each) => !each.startsWith('_') && !unchanging.includes(each))) {
    db.$client.exec(`ALTER TABLE ${table} ADD COLUMN submitted_by TEXT`);
    db.$client.prepare(`UPDATE ${table} SET submitted_by = ?`).run(note);
  }
  for (const table of unchanging) {
    db.$client.exec(`ALTER TABLE ${table} ADD COLUMN submitted_by TEXT DEFAULT '${note}'`);
  }
}

/** Which of these words stand in the bytes, in any of the encodings that our files have. */
function listWordsIn(bytes: Buffer, words: readonly string[]): string[] {
  const texts = [bytes.toString('latin1').toLowerCase(), bytes.toString('utf16le').toLowerCase()];
  return words.filter((word) => texts.some((text) => text.includes(word)));
}

/** The values of a Parquet file, which lie in it compressed. */
function unpackParquet(bytes: Buffer): Buffer {
  return Buffer.from(JSON.stringify(tableFromIPC(readParquet(bytes).intoIPCStream()).toArray()));
}

it('it is in the database, where the search for it finds it', () => {
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  const found = listWordsIn(readFileSync(server.databasePath), traces);
  expect(found).toEqual(['zebedee', 'quillfeather', 'confidential.example', '900461']);
  const withNote = db.$client
    .prepare('SELECT count(*) FROM sources WHERE submitted_by IS NOT NULL')
    .pluck()
    .get();
  expect(withNote).toBeGreaterThan(0);
});

describe('a release', () => {
  const names = readdirSync(join(folder, version));
  const read = (name: string) => readFileSync(join(folder, version, name));

  it.each(names)('%s holds none of it', (name) => {
    expect(listWordsIn(read(name), traces)).toEqual([]);
    if (name.endsWith('.parquet')) expect(listWordsIn(unpackParquet(read(name)), traces)).toEqual([]);
  });

  it('nor does any file packed into the archive', async () => {
    const packed = await readZip(read(archiveFile.name));
    expect(packed.size).toBeGreaterThan(20);
    for (const [path, bytes] of packed) expect(listWordsIn(bytes, traces), path).toEqual([]);
  });

  it('would show it: what a card says is found in every such file', async () => {
    const packed = await readZip(read(archiveFile.name));
    const holders = ['rainbow.sqlite', 'models.csv', 'models.json', 'models.ndjson', 'models.parquet'];
    for (const name of holders) {
      const bytes = packed.get(`community-rainbow-${version}/${name}`) ?? Buffer.of();
      const plain = name.endsWith('.parquet') ? unpackParquet(bytes) : bytes;
      expect(listWordsIn(plain, ['samovarish']), name).toEqual(['samovarish']);
    }
  });

  it('is of the approved revision all the same', () => {
    const cards = JSON.parse(read('models.json').toString('utf8')) as { slug: string; revision: number }[];
    expect(cards.map(({ slug, revision }) => [slug, revision])).toEqual([
      ['cake-club', 1],
      ['tea-circle', 2],
    ]);
  });
});

describe('models.json', () => {
  it('is what the API answers, card by card', async () => {
    const path = join(folder, version, 'models.json');
    const cards = JSON.parse(readFileSync(path, 'utf8')) as { slug: string }[];
    expect(cards).toHaveLength(2);
    for (const card of cards) {
      const answer = await fetch(server.origin + paths.apiModel(card.slug));
      expect(card).toEqual(await answer.json());
    }
  });
});

describe('every public address', async () => {
  const answers = await walk();
  const addressesOf = (status: number) =>
    [...answers].filter(([, answer]) => answer.status === status).map(([address]) => address);

  it('is walked: pages, lists, files, releases, API and feeds', () => {
    const promised = [
      ...[paths.home(), paths.models(), paths.model('tea-circle'), paths.rainbow(), paths.aboutPrivacy()],
      ...['csv', 'json', 'ndjson', 'bib', 'atom'].map((extension) => paths.modelsFile(extension)),
      ...['csv', 'json'].map((extension) => paths.evidenceFile(extension)),
      ...[paths.evidence(), paths.finding('tea-circle', 'e1'), paths.feed(), paths.sitemap()],
      ...[paths.data(), paths.dataDictionary(), paths.release(version)],
      ...[paths.releaseFile(version, 'rainbow.sqlite'), paths.releaseFile('latest', archiveFile.name)],
      ...[paths.apiModels(), paths.apiModel('tea-circle'), paths.apiFacets(), paths.apiEvidence()],
      ...[paths.apiVocabulary(), paths.apiDescription()],
    ];
    expect(addressesOf(200)).toEqual(expect.arrayContaining(promised));
    expect(addressesOf(500)).toEqual([]);
    expect(answers.size).toBeGreaterThan(60);
  });

  it('answers nothing of it, in headers or body', () => {
    for (const [address, { bytes }] of answers) expect(listWordsIn(bytes, traces), address).toEqual([]);
  });

  it('would show it: what the card says is answered', () => {
    const holders = [paths.model('tea-circle'), paths.modelsFile('csv'), paths.apiModels()];
    for (const address of holders) {
      expect(listWordsIn(answers.get(address)?.bytes ?? Buffer.of(), ['samovarish']), address).toEqual([
        'samovarish',
      ]);
    }
  });
});

/**
 * Every answer that can be reached from the home page, the sitemap, the description of the API and the list of a release’s
 * files: headers and body in one, archives and Parquet unpacked. Of addresses with a query only those asked for here are
 * taken, since filters join without end.
 */
async function walk(): Promise<Map<string, { status: number; bytes: Buffer }>> {
  const answers = new Map<string, { status: number; bytes: Buffer }>();
  const waiting = [
    ...[
      paths.home(),
      paths.sitemap(),
      paths.feed(),
      paths.apiDescription(),
      '/robots.txt',
      '/healthz',
      '/readyz',
    ],
    ...[paths.model('gone-model'), paths.model('old-name'), '/no-such-page', '/api/v1/no-such-answer'],
    ...['q=tea', 'q=tea&view=table', 'view=rainbow', 'sort=checked'].map((query) => paths.models(query)),
    ...[
      paths.apiModels('q=tea&perPage=100'),
      paths.apiEvidence('model=tea-circle'),
      paths.modelsFile('atom', 'q=tea'),
    ],
    `${paths.searchSuggestions()}?q=te`,
    ...readdirSync(join(folder, version)).flatMap((name) => [
      paths.releaseFile(version, name),
      paths.releaseFile('latest', name),
    ]),
  ];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (answers.has(address)) continue;
    const response = await fetch(server.origin + address, { redirect: 'manual' });
    const body = Buffer.from(await response.arrayBuffer());
    const parts: Buffer[] = [Buffer.from(JSON.stringify([...response.headers])), body];
    if (address.endsWith('.zip')) parts.push(...(await readZip(body)).values());
    if (address.endsWith('.parquet')) parts.push(unpackParquet(body));
    answers.set(address, { status: response.status, bytes: Buffer.concat(parts) });
    const type = response.headers.get('Content-Type') ?? '';
    if (/html|xml/.test(type)) waiting.push(...listLinks(body.toString('utf8')));
    if (address === paths.apiDescription()) waiting.push(...listApiAddresses(body.toString('utf8')));
    const location = response.headers.get('Location');
    if (location?.startsWith('/')) waiting.push(location);
  }
  return answers;
}

/** Addresses of this site without a query, from links, pictures and the sitemap. */
function listLinks(text: string): string[] {
  return [...text.matchAll(/(?:\b(?:href|src|action)="|<loc>|<id>)([^"<]+)/g)]
    .map(([, target = '']) => target.replace(testOrigin, ''))
    .filter((target) => /^\/(?!\/)/.test(target))
    .map((target) => target.replace(/[?#].*$/, ''));
}

function listApiAddresses(text: string): string[] {
  const { paths: templates } = JSON.parse(text) as { paths: Record<string, unknown> };
  return Object.keys(templates).map((template) =>
    template.replaceAll('{slug}', 'tea-circle').replaceAll('{id}', 'e1'),
  );
}
