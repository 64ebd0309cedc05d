import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { beginSession, findSession } from '#app/features/editors/sessions.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { auditEntries, editors } from '#db/schema.ts';
import { buildFolder } from '#tests/factories/folder.ts';
import { runTypeScript } from '#tests/setup/run-process.ts';
import { manageEditors } from './manage-editors.ts';

let databasePath = '';
beforeEach(() => {
  databasePath = join(buildFolder({}), 'rainbow.db');
});

const whereAndHow =
  'They sign in at http://localhost:3000/sign-in with this address: a link comes by mail.\n' +
  'npm start needs SESSION_SECRET for that, at least 32 characters. Make one with openssl rand -base64 32, and start the site again with it.\n';

/** As the command would end, without a process of its own. */
function run(args: string, env: Record<string, string> = {}): { exitCode: number; said: string } {
  const words = args === '' ? [] : args.split(' ');
  try {
    const lines = manageEditors(words, { DATABASE_PATH: databasePath, ...env });
    return { exitCode: 0, said: `${lines.join('\n')}\n` };
  } catch (error) {
    return { exitCode: 1, said: `${(error as Error).message}\n` };
  }
}

it('is a command that prints, or complains in a sentence and fails', async () => {
  const command = (...args: string[]) =>
    runTypeScript(['scripts/editors.ts', ...args], { DATABASE_PATH: databasePath });
  expect(await command('add', 'ada@council.example')).toMatchObject({
    exitCode: 0,
    stdout: `ada@council.example is now an editor.\n${whereAndHow}`,
    stderr: '',
  });
  expect(await command('add', 'ada')).toMatchObject({
    exitCode: 1,
    stdout: '',
    stderr: '"ada" is no e-mail address: write it in full, such as name@example.org.\n',
  });
});

it('lets people moderate, lists them and takes it away, in sentences, and writes each down', () => {
  const steps: [command: string, exitCode: number, said: string][] = [
    [
      'list',
      0,
      'Nobody may moderate yet. To let somebody: npm run editors -- add name@example.org --admin\n',
    ],
    ['add Ada@Council.example', 0, `ada@council.example is now an editor.\n${whereAndHow}`],
    ['add ada@council.example', 1, 'ada@council.example is an editor already, and nothing was changed.\n'],
    [
      'add --admin ada@council.example',
      0,
      `ada@council.example is now an admin: an editor who also manages editors.\n${whereAndHow}`,
    ],
    ['add ada@council.example', 1, 'ada@council.example is an admin already, and nothing was changed.\n'],
    ['add bo@council.example', 0, `bo@council.example is now an editor.\n${whereAndHow}`],
    [
      'remove cy@council.example',
      1,
      'cy@council.example is no editor, and nothing was changed. To see who is: npm run editors -- list\n',
    ],
    [
      'remove ada@council.example',
      0,
      'ada@council.example is no longer an editor: signed out everywhere, and what they did stays in the audit trail.\n' +
        'Of the 1 editor left none is an admin. To make one: npm run editors -- add bo@council.example --admin\n',
    ],
    [
      'add ada@council.example',
      0,
      `ada@council.example is now an editor. They had been removed before; what they did then is theirs again.\n${whereAndHow}`,
    ],
  ];
  for (const [command, exitCode, said] of steps) {
    expect([command, run(command)]).toEqual([command, { exitCode, said }]);
  }
  const { said } = run('list');
  expect(said).toMatch(
    /^ada@council\.example {2}editor {2}since \S+\nbo@council\.example {3}editor {2}since \S+\n$/,
  );
  const db = openDatabase(databasePath);
  const lines = db.select().from(auditEntries).all();
  db.$client.close();
  expect(lines.map(({ editorId, action, subject, words }) => [editorId, action, subject, words])).toEqual([
    [null, 'editor-added', 'editor ada@council.example', 'editor'],
    [null, 'role-changed', 'editor ada@council.example', 'admin'],
    [null, 'editor-added', 'editor bo@council.example', 'editor'],
    [null, 'editor-removed', 'editor ada@council.example', null],
    [null, 'editor-added', 'editor ada@council.example', 'editor'],
  ]);
});

it('signs out whoever is removed, beside a server that has the database open', () => {
  run('add ada@council.example');
  const db = openDatabase(databasePath);
  const now = new Date();
  const editor = db.select().from(editors).get();
  const token = beginSession(db, { editorId: editor?.id ?? 0, now });
  expect(run('remove ada@council.example')).toEqual({
    exitCode: 0,
    said: 'ada@council.example is no longer an editor: signed out everywhere, and what they did stays in the audit trail.\nNobody is left who may moderate.\n',
  });
  expect(findSession(db, { token, now })).toEqual({ fault: 'ended' });
  db.$client.close();
});

it('says where to sign in, and of no secret where there is one', () => {
  const env = { ORIGIN: 'https://rainbow.example', SESSION_SECRET: 'a'.repeat(40) };
  expect(run('add ada@council.example', env)).toEqual({
    exitCode: 0,
    said: 'ada@council.example is now an editor.\nThey sign in at https://rainbow.example/sign-in with this address: a link comes by mail.\n',
  });
});

describe('what it cannot do', () => {
  it.each([
    '',
    'add',
    'remove',
    'list ada@council.example',
    'remove ada@council.example --admin',
    'ad x',
    'add a@b.example --root',
  ])('“%s” is answered with what it can', (args) => {
    const { exitCode, said } = run(args);
    expect(exitCode).toBe(1);
    expect(said).toMatch(/^Who may moderate:\n {2}npm run editors -- add /);
  });

  it.each(['ada', 'ada@', 'ada@council', '@council.example'])('%s is no address', (typed) => {
    expect(run(`add ${typed}`)).toEqual({
      exitCode: 1,
      said: `"${typed}" is no e-mail address: write it in full, such as name@example.org.\n`,
    });
  });

  it('says what is wrong with a setting', () => {
    const { exitCode, said } = run('list', { SESSION_SECRET: 'short' });
    expect([exitCode, said]).toEqual([1, expect.stringMatching(/^SESSION_SECRET must be [^\n]*\n$/)]);
  });
});
