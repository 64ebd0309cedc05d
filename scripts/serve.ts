// Serves the site: environment, database, data, Remix build, then listening. `npm start` and `npm run dev` call
// serve() once packages and build are there; whatever goes wrong before listening ends in one sentence and exit code 1.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { Logger } from 'pino';
import { editorLetters } from '#app/features/editors/sign-in-letter.server.ts';
import { countEditors } from '#app/features/editors/commands.server.ts';
import { isLoopback } from '#app/features/editors/session-cookie.server.ts';
import { releasesFolder } from '#app/features/exports/release/releases-folder.server.ts';
import { createCatalogueReader } from '#app/features/models/catalogue.server.ts';
import { submissionLetters } from '#app/features/submissions/post/compose-letter.server.ts';
import { createPostman, type Postman } from '#app/features/submissions/post/postman.server.ts';
import { EnvError, readEnv, type Env } from '#app/lib/env.server.ts';
import { createMailer, outboxFolder, senderOf } from '#app/lib/mail/mailer.server.ts';
import { createServer, type ServerOptions } from '#app/server/create-server.ts';
import type { FormLimits } from '#app/server/form-limits.ts';
import { createStopper, type Stopper } from '#app/server/graceful-stop.ts';
import type { Site } from '#app/server/load-context.ts';
import { createLog } from '#app/server/log.ts';
import { DatabaseUnusableError, openDatabase, type Database } from '#db/client.server.ts';
import { retainDaily } from '#scripts/apply-retention.ts';
import { importContent } from '#scripts/import-content.ts';
import { makeFirstRelease } from '#scripts/make-first-release.ts';
import { describeListenError, nameAddress } from '#scripts/listen-address.ts';

export interface ServeOptions {
  /** Let Vite serve the sources, with reload, in place of the build. */
  dev?: boolean;
  /** Folder that cards are imported from; the project's own when left out. */
  dataFolder?: string;
  /** How often forms may be sent; what is enough for people when left out. */
  formLimits?: FormLimits;
}

/** Something that keeps the server from starting, in a sentence for whoever starts it. */
class StartError extends Error {
  override name = 'StartError';
}

const root = fileURLToPath(new URL('..', import.meta.url));
const stopping = { graceMs: 10_000, silenceMs: 1_000 };

/**
 * Starts the server and resolves once it listens. Ends the process with code 1, after saying why, when it cannot; and
 * with code 0 once stopped by SIGTERM or SIGINT.
 *
 * @returns the address by which this computer reaches it
 */
export async function serve(options: ServeOptions = {}): Promise<string> {
  try {
    return await start(options);
  } catch (error) {
    const isExpected = [StartError, EnvError, DatabaseUnusableError].some((kind) => error instanceof kind);
    console.error(isExpected ? (error as Error).message : error);
    process.exit(1);
  }
}

async function start({ dev = false, dataFolder, formLimits }: ServeOptions): Promise<string> {
  // React and Express choose their production half by it when they are loaded.
  process.env.NODE_ENV = dev ? 'development' : 'production';
  const env = readEnv(process.env);
  const log = createLog(env.LOG_LEVEL);
  const database = openDatabase(env.DATABASE_PATH);
  const sessionSecrets = env.SESSION_SECRET ?? (dev ? [randomBytes(32).toString('base64')] : null);
  if (sessionSecrets === null && countEditors(database) > 0) {
    throw new StartError(
      'SESSION_SECRET is not set, and without it the editors of this copy could not sign in: make one with openssl rand -base64 32, keep it where this copy keeps its settings, and start again with it.',
    );
  }
  const folder = dataFolder ?? relative('', join(root, 'data'));
  for (const line of importFolder(database, folder)) console.log(line);

  const server = createHttpServer();
  const application = dev ? await loadSources(server) : await loadBuild();
  // Longer than the minute after which usual proxies give up a kept connection, so that none is closed under a request.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 15_000;
  server.requestTimeout = 30_000;
  const stopper = createStopper(server, stopping);
  const localAddress = nameAddress(env.HOST, await listen(server, env));

  const site: Site = {
    origin: env.ORIGIN ?? localAddress,
    operatorName: env.OPERATOR_NAME,
    contactEmail: env.CONTACT_EMAIL,
  };
  const folderOfReleases = releasesFolder(env.DATABASE_PATH);
  const told = await makeFirstRelease(database, {
    folder: folderOfReleases,
    origin: site.origin,
    now: new Date(),
  });
  if (told !== null) console.log(told);
  const clock = () => new Date();
  const mailFolder = outboxFolder(env.DATABASE_PATH);
  const mailer = createMailer({ smtpUrl: env.SMTP_URL, outboxFolder: mailFolder, from: senderOf(site) });
  const postman = createPostman({
    db: database,
    composers: [submissionLetters, editorLetters],
    mailer,
    clock,
    site,
    log,
  });
  server.on(
    'request',
    createServer({
      ...application.options,
      identifyBuild: application.identifyBuild(site),
      database,
      catalogue: createCatalogueReader(database),
      releasesFolder: folderOfReleases,
      post: postman,
      sessionSecrets,
      clock,
      site,
      log,
      trustProxy: env.TRUST_PROXY,
      formLimits,
      isStopping: stopper.isStopping,
    }),
  );
  // Its first look also finds what a process before this one left in the outbox.
  const stopRetention = retainDaily({ db: database, mailFolder, clock, onDone: postman.wake, log });
  stopOnSignals({ stopper, postman, stopRetention, database, closeApplication: application.close });
  endOnSurprise(log);

  if (countEditors(database) > 0 && site.origin.startsWith('http:') && !isLoopback(site.origin)) {
    console.log(
      `Editors cannot sign in at ${site.origin}: browsers keep their cookie over https only. Put a proxy in front that speaks it, and set ORIGIN to its https address.`,
    );
  }
  if (env.OPERATOR_NAME === null || env.CONTACT_EMAIL === null) {
    console.log('This copy has no operator yet: set OPERATOR_NAME and CONTACT_EMAIL.');
  }
  console.log(`Community Rainbow is on ${localAddress}`);
  return localAddress;
}

function importFolder(database: Database, folder: string): string[] {
  try {
    return importContent(database, folder, new Date());
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_'))) throw cause;
    throw new StartError(
      `The cards of ${folder} cannot be written to the database at ${database.$client.name} (${cause.message}). Check that its disk is not full, that this user may write to it and that no other program holds it.`,
      { cause },
    );
  }
}

/** The Remix application, built or not, and what it brings along. */
interface Application {
  options: Pick<ServerOptions, 'build' | 'clientFolder' | 'viteMiddleware'>;
  identifyBuild: (site: Site) => () => string;
  close: () => Promise<void>;
}

async function loadBuild(): Promise<Application> {
  const folder = join(root, 'build');
  const [stampPath, buildPath] = [join(folder, 'build-id'), join(folder, 'server/index.js')];
  if (!existsSync(stampPath) || !existsSync(buildPath)) {
    throw new StartError('The site is not built, or only in part. Build and start it with: npm start');
  }
  const stamp = readFileSync(stampPath, 'utf8').trim();
  const build = (await import(pathToFileURL(buildPath).href)) as ServerBuild;
  return {
    options: { build, clientFolder: join(folder, 'client') },
    // Pages show the operator and name the public address, so they are part of what a page depends on.
    identifyBuild(site) {
      const settings = createHash('sha256').update(JSON.stringify(site)).digest('hex').slice(0, 6);
      return () => `${stamp}-${settings}`;
    },
    close: () => Promise.resolve(),
  };
}

/** Vite inside our server: the same handling of requests as in production, with the present sources. */
async function loadSources(server: Server): Promise<Application> {
  const { createServer: createViteServer } = await import('vite');
  const vite = await createViteServer({
    root,
    server: { middlewareMode: true, hmr: { server } },
    appType: 'custom',
  });
  return {
    options: {
      build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
      clientFolder: null,
      viteMiddleware: vite.middlewares,
    },
    identifyBuild: () => randomUUID,
    close: () => vite.close(),
  };
}

/** Listens and returns the port, which PORT=0 leaves to the system. */
async function listen(server: Server, { PORT, HOST }: Env): Promise<number> {
  try {
    server.listen({ port: PORT, ...(HOST !== null && { host: HOST }) });
    await once(server, 'listening');
  } catch (cause) {
    throw new StartError(describeListenError(cause as NodeJS.ErrnoException, { PORT, HOST }), { cause });
  }
  return (server.address() as AddressInfo).port;
}

function stopOnSignals(parts: {
  stopper: Stopper;
  postman: Postman;
  stopRetention: () => void;
  database: Database;
  closeApplication: () => Promise<void>;
}): void {
  const stop = async () => {
    // The second signal, from somebody who will not wait.
    if (parts.stopper.isStopping()) process.exit(1);
    parts.stopRetention();
    // At once: what answers under way still queue is sent at the next start.
    await Promise.all([parts.stopper.stop(), parts.postman.stop()]);
    await parts.closeApplication();
    // Writes the log of SQLite back into its file, so that a copy of the one file is whole.
    parts.database.$client.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

/** After an error that nobody caught, what is in memory cannot be trusted; whatever started the process restarts it. */
function endOnSurprise(log: Logger): void {
  const end = (error: unknown) => {
    log.fatal({ err: error }, 'An error was not caught; the server ends.');
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
