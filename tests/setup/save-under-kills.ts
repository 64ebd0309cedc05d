// Has a server save many answers at once and kills it in the middle, again and again, then looks what became of them. The
// whole is `npm run prove -- saves`; its short form is tests/integration/saves-under-kills.test.ts.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asc } from 'drizzle-orm';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { beginSubmission } from '#app/features/submissions/commands.server.ts';
import { fingerprint } from '#app/features/submissions/fingerprint.server.ts';
import { openLink } from '#app/features/submissions/links.server.ts';
import { submissionLetters } from '#app/features/submissions/post/compose-letter.server.ts';
import { createPostman } from '#app/features/submissions/post/postman.server.ts';
import { readSubmission } from '#app/features/submissions/queries.server.ts';
import { findQuestion } from '#app/features/submissions/questions.ts';
import { createMailer, outboxFolder, senderOf } from '#app/lib/mail/mailer.server.ts';
import { paths } from '#app/lib/paths.ts';
import { openDatabase, type Database } from '#db/client.server.ts';
import { outbox, submissions } from '#db/schema.ts';

export interface KilledSaves {
  /** Saves that were sent, answered as saved, and found there though nobody had answered them. */
  sent: number;
  acknowledged: number;
  unanswered: number;
  /** Acknowledged and not there: what must never be. */
  lost: string[];
  /** Drafts that cannot be read, or hold something that no card may. */
  broken: string[];
  /** Letters caused, and how many of them stand in a file; files that no letter caused, or that a letter caused twice. */
  letters: number;
  delivered: number;
  stray: string[];
  /** How many of the kills came while letters waited. */
  killsWithWaitingLetters: number;
}

const origin = 'http://rainbow.example';
/** Of these one gives an address, which causes a letter. */
const savesADraft = 20;
const leaseMs = 24 * 60 * 60 * 1000;

interface Save {
  submissionId: number;
  path: string;
  body: URLSearchParams;
  /** Found in the draft, or as the address of the contact, once saved. */
  mark: string;
}

/**
 * @param of.databasePath of a database that holds no submission yet, in a folder of its own
 * @param of.chooseKill after how many answers the server is killed, of how many saves; in each round anew
 */
export async function saveUnderKills(of: {
  databasePath: string;
  rounds: number;
  savesARound: number;
  chooseKill: (saves: number) => number;
  onRound?: (round: number) => void;
}): Promise<KilledSaves> {
  const acknowledged: Save[] = [];
  let [sent, unanswered, killsWithWaitingLetters] = [0, 0, 0];
  for (let round = 1; round <= of.rounds; round++) {
    const saves = withDatabase(of.databasePath, (db) => prepareSaves(db, round, of.savesARound));
    const { child, address } = await startServer(of.databasePath);
    const killAfter = of.chooseKill(saves.length);
    let answered = 0;
    const ended = once(child, 'exit');
    await Promise.all(
      saves.map(async (save) => {
        const status = await post(address + save.path, save.body);
        if (status === 303) acknowledged.push(save);
        else unanswered += 1;
        answered += 1;
        if (answered === killAfter) child.kill('SIGKILL');
      }),
    );
    await ended;
    sent += saves.length;
    const waiting = withDatabase(of.databasePath, (db) =>
      db
        .select()
        .from(outbox)
        .all()
        .filter(({ sentAt }) => sentAt === null),
    );
    if (waiting.length > 0) killsWithWaitingLetters += 1;
    of.onRound?.(round);
  }
  return {
    sent,
    acknowledged: acknowledged.length,
    unanswered,
    killsWithWaitingLetters,
    ...(await inspect(of.databasePath, acknowledged)),
  };
}

function withDatabase<Result>(path: string, use: (db: Database) => Result): Result {
  const db = openDatabase(path);
  try {
    return use(db);
  } finally {
    db.$client.close();
  }
}

/** Begins drafts, and prepares as many saves into them as are asked. */
function prepareSaves(db: Database, round: number, count: number): Save[] {
  const now = new Date();
  const drafts = Array.from({ length: Math.ceil(count / savesADraft) }, () => {
    const token = beginSubmission(db, { kind: 'new-model' }, now) ?? '';
    const opened = openLink(db, { token, now });
    if ('fault' in opened) throw new Error('A link that was just made opens nothing.');
    return { token, submissionId: opened.submissionId };
  });
  return Array.from({ length: count }, (_, index): Save => {
    const draft = drafts[index % drafts.length];
    if (draft === undefined) throw new Error('There is no draft.');
    const { token, submissionId } = draft;
    const { answers } = readSubmission(db, submissionId);
    // One of the saves of each draft, in each at another place.
    const isOfContact = Math.floor(index / drafts.length) === (index % drafts.length) % savesADraft;
    if (!isOfContact) {
      const mark = `Not known in round ${round}, save ${index}: ${'x'.repeat(500)}`;
      const seen = fingerprint(findQuestion('gaps'), answers, null);
      return {
        submissionId,
        path: paths.submissionEntry(token, 'gaps', 'new'),
        body: new URLSearchParams({ seen, gap: mark }),
        mark,
      };
    }
    const mark = `round-${round}-save-${index}@example.org`;
    const seen = fingerprint(findQuestion('contact'), answers);
    return {
      submissionId,
      path: paths.submissionPage(token, 'contact'),
      body: new URLSearchParams({ seen, name: 'A sample', email: mark }),
      mark,
    };
  });
}

async function startServer(databasePath: string): Promise<{ child: ChildProcess; address: string }> {
  const emptyFolder = join(dirname(databasePath), 'data');
  mkdirSync(join(emptyFolder, 'models'), { recursive: true });
  const child = fork(fileURLToPath(new URL('./serve-for-kills.ts', import.meta.url)), [emptyFolder], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      ORIGIN: origin,
      LOG_LEVEL: 'error',
      DATABASE_PATH: databasePath,
    },
  });
  const [said] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [
    { address: string } | number,
  ];
  if (typeof said !== 'object') throw new Error('The server did not start.');
  return { child, address: said.address };
}

/** The status of the answer, or null where the connection broke. */
async function post(address: string, body: URLSearchParams): Promise<number | null> {
  try {
    const answer = await fetch(address, { method: 'POST', body, redirect: 'manual' });
    return answer.status;
  } catch {
    return null;
  }
}

async function inspect(databasePath: string, acknowledged: readonly Save[]) {
  const db = openDatabase(databasePath);
  try {
    await deliverRest(db, databasePath);
    const integrity = db.$client.pragma('integrity_check', { simple: true });
    const rows = db.select().from(submissions).orderBy(asc(submissions.id)).all();
    const letters = db.select().from(outbox).all();
    const files = readOutbox(outboxFolder(databasePath));
    const events = new Set(letters.map(({ event }) => event));
    return {
      lost: acknowledged.filter((save) => !isThere(db, save)).map(({ mark }) => mark.slice(0, 60)),
      broken: [
        ...(integrity === 'ok' ? [] : [`The database: ${String(integrity)}`]),
        ...rows.filter(({ id }) => !isWhole(db, id)).map(({ reference }) => reference),
      ],
      letters: letters.length,
      delivered: letters.filter(({ sentAt }) => sentAt !== null).length,
      stray: [
        ...(events.size === letters.length ? [] : ['Two letters of one event.']),
        ...(files.length === letters.length ? [] : [`${files.length} files for ${letters.length} letters.`]),
        ...files.filter((to, index) => files.indexOf(to) !== index),
      ],
    };
  } finally {
    db.$client.close();
  }
}

/** As the next server would, once the claims of the killed ones have run out. */
async function deliverRest(db: Database, databasePath: string): Promise<void> {
  const site = { origin, operatorName: null, contactEmail: null };
  const postman = createPostman({
    db,
    composers: [submissionLetters],
    mailer: createMailer({ smtpUrl: null, outboxFolder: outboxFolder(databasePath), from: senderOf(site) }),
    clock: () => new Date(Date.now() + leaseMs),
    site,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  await postman.deliverDue();
  await postman.stop();
}

function isThere(db: Database, { submissionId, mark }: Save): boolean {
  const { answers } = readSubmission(db, submissionId);
  return answers.contact?.email === mark || (answers.draft.card.gaps ?? []).includes(mark);
}

/** Whether a draft holds only what was saved into it, each entry once. */
function isWhole(db: Database, id: number): boolean {
  const { draft } = readSubmission(db, id).answers;
  const gaps = draft.card.gaps ?? [];
  const areMarks = gaps.every((gap) => /^Not known in round \d+, save \d+: x{500}$/.test(gap));
  return cardSchema.shape.gaps.safeParse(gaps).success && areMarks && new Set(gaps).size === gaps.length;
}

/** To whom each letter in the folder is. */
function readOutbox(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => /^To: .*<([^>]*)>/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? name);
}
