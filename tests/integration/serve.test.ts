import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { sampleSecret } from '#app/lib/env.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { buildCard, cardToYaml } from '#tests/factories/card.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { openAnotherConnection } from '#tests/setup/open-test-database.ts';
import { startServerProcess } from '#tests/setup/server-process.ts';
import { makeTempProject, writeFiles } from '#tests/setup/temp-project.ts';

const goodCard = cardToYaml(buildCard());

/** A data folder with one good card, and a place for the database beside it. */
function makeFolder(files: Record<string, string> = {}) {
  const folder = makeTempProject({
    'data/models/sample-model.yaml': goodCard,
    'data/retired.yaml': '[]\n',
    'data/vocabulary.yaml': readFileSync('data/vocabulary.yaml', 'utf8'),
    ...files,
  });
  return { dataFolder: join(folder, 'data'), databasePath: join(folder, 'var/rainbow.db'), folder };
}

/** As another process adds one. */
function addEditorTo(databasePath: string): void {
  const db = openDatabase(databasePath);
  insertEditor(db);
  db.$client.close();
}

describe('starting', () => {
  it('imports the cards, says so, and answers at the address that it prints', async () => {
    const { dataFolder, databasePath } = makeFolder();
    const env = { DATABASE_PATH: databasePath };
    const first = await startServerProcess({ dataFolder, env });
    expect(first.stdout()).toContain(`Cards of ${dataFolder}: 1 added.\n`);
    expect(first.stdout()).toContain('This copy has no operator yet: set OPERATOR_NAME and CONTACT_EMAIL.\n');
    const page = await fetch(`${first.origin}/models/sample-model`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Sample Model');
    first.signal('SIGINT');
    expect(await first.ended).toBe(0);

    const operator = { OPERATOR_NAME: 'Sample Council', CONTACT_EMAIL: 'hello@sample.example' };
    const second = await startServerProcess({ dataFolder, env: { ...env, ...operator } });
    expect(second.stdout()).toContain(`Cards of ${dataFolder}: 1 unchanged.\n`);
    expect(second.stdout()).not.toContain('no operator');
    expect(await (await fetch(second.origin)).text()).toContain('Sample Council');
    expect(second.stderr()).toBe('');
  });

  it('serves the good cards beside a broken one, and prints what is wrong with it', async () => {
    const { dataFolder, databasePath } = makeFolder({
      'data/models/broken-yaml.yaml': 'slug: broken-yaml\nname: "never closed\n',
      'data/models/broken-card.yaml': goodCard
        .replace('slug: sample-model', 'slug: broken-card')
        .replace('status: active', 'status: actve'),
    });
    const server = await startServerProcess({ dataFolder, env: { DATABASE_PATH: databasePath } });
    expect(server.stdout()).toMatch(/broken-yaml\.yaml:\d+ {2}/);
    expect(server.stdout()).toMatch(/broken-card\.yaml:\d+ {2}status {2}/);
    expect(server.stdout()).toContain('Not imported, because of the problems above: 2 cards.\n');
    const statuses = ['sample-model', 'broken-yaml', 'broken-card'].map(
      async (slug) => (await fetch(`${server.origin}/models/${slug}`)).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 404, 404]);
  });

  it('goes on serving the last good version of a card that was broken since', async () => {
    const { dataFolder, databasePath, folder } = makeFolder();
    const env = { DATABASE_PATH: databasePath };
    const first = await startServerProcess({ dataFolder, env });
    first.signal('SIGTERM');
    await first.ended;
    writeFiles(folder, { 'data/models/sample-model.yaml': 'slug: [\n' });
    const second = await startServerProcess({ dataFolder, env });
    expect((await fetch(`${second.origin}/models/sample-model`)).status).toBe(200);
    expect(second.stdout()).toContain('has no card to import for them: sample-model.\n');
  });
});

describe('what cannot be started', () => {
  it.each([
    [{ PORT: 'http' }, /^PORT must be a whole number from 0 to 65535; it is "http"\.$/],
    [
      { ORIGIN: 'rainbow.example' },
      /^ORIGIN must be an http or https address .*; it is "rainbow\.example"\.$/,
    ],
    [
      { DATABASE_PATH: '/proc/nowhere/rainbow.db' },
      /^The database at \/proc\/nowhere\/rainbow\.db cannot be used .* Set DATABASE_PATH to /,
    ],
    [{ HOST: '192.0.2.1' }, /^HOST 192\.0\.2\.1 is not an address of this computer\. /],
  ])('%o is one sentence and exit code 1', async (env, sentence) => {
    const { dataFolder, databasePath } = makeFolder();
    const server = await startServerProcess({ dataFolder, env: { DATABASE_PATH: databasePath, ...env } });
    expect(await server.ended).toBe(1);
    const lines = server.stderr().trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(sentence);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'editors without SESSION_SECRET are',
      {},
      /^SESSION_SECRET is not set, .* make one with openssl rand -base64 32, [^\n]*\n$/,
    ],
    [
      'the sample of SESSION_SECRET is',
      { SESSION_SECRET: sampleSecret },
      /^SESSION_SECRET must be a secret of [^\n]* openssl rand -base64 32\.\n$/,
    ],
  ])('%s one sentence that says how to make one', async (_name, env, sentence) => {
    const { dataFolder, databasePath } = makeFolder();
    addEditorTo(databasePath);
    const server = await startServerProcess({ dataFolder, env: { DATABASE_PATH: databasePath, ...env } });
    expect(await server.ended).toBe(1);
    expect(server.stderr()).toMatch(sentence);
    expect(server.stdout()).toBe('');
  });

  it('lets editors sign in with a secret, of which nothing is told, and says where they could not', async () => {
    const { dataFolder, databasePath } = makeFolder();
    addEditorTo(databasePath);
    const env = { DATABASE_PATH: databasePath, SESSION_SECRET: 'hush'.repeat(8), LOG_LEVEL: 'info' };
    const server = await startServerProcess({
      dataFolder,
      env: { ...env, ORIGIN: 'http://rainbow.example' },
    });
    expect((await fetch(`${server.origin}/sign-in`)).status).toBe(200);
    expect(server.stdout()).toContain('Editors cannot sign in at http://rainbow.example: ');
    expect(server.stdout() + server.stderr()).not.toContain('hush');
  });

  it('needs no secret without editors, and says at /sign-in that it has none', async () => {
    const { dataFolder, databasePath } = makeFolder();
    const server = await startServerProcess({ dataFolder, env: { DATABASE_PATH: databasePath } });
    addEditorTo(databasePath);
    const page = await fetch(`${server.origin}/sign-in`);
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('Signing in is not set up');
    expect((await fetch(server.origin)).status).toBe(200);
  });

  it('a port in use is one sentence that names another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { dataFolder, databasePath } = makeFolder();
    const server = await startServerProcess({
      dataFolder,
      env: { DATABASE_PATH: databasePath, PORT: String(port) },
    });
    expect(await server.ended).toBe(1);
    expect(server.stderr()).toBe(
      `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start\n`,
    );
  });
});

describe('stopping', () => {
  async function open(origin: string, text = ''): Promise<{ socket: Socket; received: () => string }> {
    const { hostname, port } = new URL(origin);
    const socket = connect({ host: hostname, port: Number(port) });
    onTestFinished(() => void socket.destroy());
    let received = '';
    socket.on('data', (chunk) => (received += String(chunk)));
    await once(socket, 'connect');
    if (text !== '') socket.write(text);
    return { socket, received: () => received };
  }

  /** The server asks for the body, so it has the request; the answer waits for the body. */
  const slowRequest = 'POST /models HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n';

  it('finishes what is in flight, takes nothing new, and closes the database', async () => {
    const { dataFolder, databasePath } = makeFolder();
    const server = await startServerProcess({ dataFolder, env: { DATABASE_PATH: databasePath } });
    const idle = await open(server.origin, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    const silent = await open(server.origin);
    const slow = await open(server.origin, slowRequest);
    await vi.waitFor(() => expect(idle.received()).toContain('"ok"'));
    await vi.waitFor(() => expect(slow.received()).toContain('100 Continue'));
    expect(existsSync(`${databasePath}-wal`)).toBe(true);

    const closed = [idle, silent].map(({ socket }) => once(socket, 'close'));
    server.signal('SIGTERM');
    await Promise.all(closed);
    await expect(open(server.origin)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    slow.socket.write('done');
    await once(slow.socket, 'close');
    expect(slow.received()).toMatch(/HTTP\/1\.1 405 [\s\S]*\r\nConnection: close\r\n[\s\S]*<\/html>/);

    expect(await server.ended).toBe(0);
    expect(existsSync(`${databasePath}-wal`)).toBe(false);
    const { $client } = openAnotherConnection(databasePath);
    expect($client.prepare('SELECT count(*) AS models FROM care_models').get()).toEqual({ models: 1 });
  });

  it('ends at once at a second signal', async () => {
    const { dataFolder, databasePath } = makeFolder();
    const server = await startServerProcess({ dataFolder, env: { DATABASE_PATH: databasePath } });
    const idle = await open(server.origin, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    const slow = await open(server.origin, slowRequest);
    await vi.waitFor(() => expect(idle.received()).toContain('"ok"'));
    await vi.waitFor(() => expect(slow.received()).toContain('100 Continue'));
    server.signal('SIGTERM');
    // Closed by the first signal, so that the second is a second.
    await once(idle.socket, 'close');
    server.signal('SIGTERM');
    expect(await server.ended).toBe(1);
  });
});
