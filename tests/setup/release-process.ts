// A process of its own that makes a release, for tests of time zones, of two at once and of a sudden end:
// `node --import tsx tests/setup/release-process.ts DATABASE FOLDER MOMENT ORIGIN [STEP]`. It says `ready`, waits for a line
// on standard input, and then says what came of it as a line of JSON. At STEP it kills itself.
import { once } from 'node:events';
import { makeRelease, ReleaseRefusedError } from '#app/features/exports/release/make-release.server.ts';
import { openDatabase } from '#db/client.server.ts';

const [, , databasePath = '', folder = '', moment = '', origin = '', lastStep] = process.argv;

async function release(): Promise<unknown> {
  const db = openDatabase(databasePath);
  try {
    const { version } = await makeRelease(db, {
      folder,
      now: new Date(moment),
      origin,
      onProgress: (doing) => {
        if (doing === lastStep) process.kill(process.pid, 'SIGKILL');
      },
    });
    return { version };
  } catch (error) {
    const { message } = error as Error;
    return error instanceof ReleaseRefusedError ? { refused: message } : { failed: message };
  } finally {
    db.$client.close();
  }
}

process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdout.write(`${JSON.stringify(await release())}\n`);
process.exit();
