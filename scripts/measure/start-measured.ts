// Starts serve-measured.ts on the cards that a database holds already, for proofs and the bench.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { databaseName } from '#scripts/serve-scratch.ts';
import type { ServerSays } from '#scripts/measure/serve-measured.ts';
import { projectRoot } from '#scripts/setup/project-root.mjs';

/**
 * A server of its own process, as in production.
 *
 * @param folder where the database stands by its usual name; data of no cards is put beside it, so that nothing is imported
 * @returns the process, which ends when it is disconnected from, and where it listens
 * @throws Error when it does not start
 */
export async function startMeasured(folder: string): Promise<{ child: ChildProcess; address: string }> {
  const emptyFolder = join(folder, 'data');
  mkdirSync(join(emptyFolder, 'models'), { recursive: true });
  const child = fork(join(projectRoot, 'scripts/measure/serve-measured.ts'), [emptyFolder], {
    cwd: projectRoot,
    execArgv: ['--expose-gc', '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      DATABASE_PATH: join(folder, databaseName),
    },
  });
  const [said] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [ServerSays | number];
  if (typeof said !== 'object' || said.address === undefined) throw new Error('The server did not start.');
  return { child, address: said.address };
}
