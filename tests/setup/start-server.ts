// The real server in this process: Express, SQLite in a folder of its own, and the built Remix application, with the
// cards, clock and settings that a test asks for. Closed when the test, or outside a test the file, is done.
import { existsSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { ServerBuild } from '@remix-run/node';
import { afterAll, onTestFinished, TestRunner } from 'vitest';
import { editorLetters } from '#app/features/editors/sign-in-letter.server.ts';
import { releasesFolder } from '#app/features/exports/release/releases-folder.server.ts';
import { createCatalogueReader } from '#app/features/models/catalogue.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import type { RetiredSlug } from '#app/features/models/retired-schema.ts';
import { submissionLetters } from '#app/features/submissions/post/compose-letter.server.ts';
import { createPostman, type Postman } from '#app/features/submissions/post/postman.server.ts';
import { readEnv } from '#app/lib/env.server.ts';
import { createMailer, outboxFolder, senderOf } from '#app/lib/mail/mailer.server.ts';
import { createServer } from '#app/server/create-server.ts';
import { openFormLimits, type FormLimits } from '#app/server/form-limits.ts';
import { createLog } from '#app/server/log.ts';
import type { Database } from '#db/client.server.ts';
import { buildCard } from '#tests/factories/card.ts';
import { openTestDatabase } from './open-test-database.ts';
import { readMailFolder, type ReadMail } from './read-mail.ts';

export interface TestServerOptions {
  cards?: readonly Card[];
  retired?: readonly RetiredSlug[];
  clock?: () => Date;
  env?: Record<string, string>;
  requestsPerMinute?: number;
  /** As good as none when left out. */
  formLimits?: FormLimits;
  buildId?: string;
  /** Null: nobody can sign in. */
  sessionSecrets?: readonly string[] | null;
  isStopping?: () => boolean;
}

export interface TestServer {
  /** Where it listens, such as `http://127.0.0.1:49152`. */
  origin: string;
  db: Database;
  databasePath: string;
  /** Sends the letters; `await postman.deliverDue()` has all that are due sent. */
  postman: Postman;
  /** Has what is due delivered, and reads all mail that was written to files since the start; empty with an `SMTP_URL`. */
  readMail: () => Promise<ReadMail[]>;
  /** What was logged so far, an object a line. */
  readLog: () => Record<string, unknown>[];
  /** How many connections it has open. */
  countConnections: () => Promise<number>;
  /** Closes before the end of the test. */
  close: () => Promise<void>;
}

/** The moment that a test server takes for now unless told otherwise. */
export const testNow = new Date('2026-03-10T12:00:00Z');
/** What a test server signs its cookies with unless told otherwise. */
export const testSecrets = ['a secret for tests, and nothing else'];
/** The public address that a test server has unless told otherwise; nothing listens there. */
export const testOrigin = 'http://rainbow.example';

export async function startTestServer({
  cards = [buildCard()],
  retired = [],
  clock = () => testNow,
  env: source = {},
  requestsPerMinute = 1_000_000,
  formLimits = openFormLimits,
  buildId = 'test-build',
  sessionSecrets = testSecrets,
  isStopping = () => false,
}: TestServerOptions = {}): Promise<TestServer> {
  const env = readEnv(source);
  const { db, path: databasePath } = openTestDatabase();
  importCards(db, { cards, retired, now: testNow });
  const logLines: string[] = [];
  const log = createLog('debug', { write: (line) => void logLines.push(line) });
  const site = {
    origin: env.ORIGIN ?? testOrigin,
    operatorName: env.OPERATOR_NAME,
    contactEmail: env.CONTACT_EMAIL,
  };
  const mailFolder = outboxFolder(databasePath);
  const mailer = createMailer({ smtpUrl: env.SMTP_URL, outboxFolder: mailFolder, from: senderOf(site) });
  const postman = createPostman({
    db,
    composers: [submissionLetters, editorLetters],
    mailer,
    clock,
    site,
    log,
  });
  const app = createServer({
    build: await readServerBuild(),
    clientFolder: join(buildFolder, 'client'),
    database: db,
    catalogue: createCatalogueReader(db),
    releasesFolder: releasesFolder(databasePath),
    post: postman,
    sessionSecrets,
    clock,
    site,
    identifyBuild: () => buildId,
    log,
    trustProxy: env.TRUST_PROXY,
    requestsPerMinute,
    formLimits,
    isStopping,
  });
  const server = createHttpServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = async () => {
    await new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
    await postman.stop();
  };
  if (TestRunner.getCurrentTest() === undefined) afterAll(close);
  else onTestFinished(close);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    db,
    databasePath,
    postman,
    async readMail() {
      await postman.deliverDue();
      return readMailFolder(mailFolder);
    },
    countConnections: promisify(server.getConnections.bind(server)),
    readLog: () => logLines.map((line) => JSON.parse(line) as Record<string, unknown>),
    close,
  };
}

const buildFolder = resolve('build');
let build: Promise<ServerBuild> | undefined;

/** The built Remix application. */
export function readServerBuild(): Promise<ServerBuild> {
  return (build ??= loadBuild());
}

async function loadBuild(): Promise<ServerBuild> {
  const path = join(buildFolder, 'server/index.js');
  if (!existsSync(path)) {
    throw new Error('These tests need the built site, and build/ is missing: run them with npm test.');
  }
  // React chooses its production half by it when it is first loaded, as behind npm start.
  process.env.NODE_ENV = 'production';
  return (await import(pathToFileURL(path).href)) as ServerBuild;
}
