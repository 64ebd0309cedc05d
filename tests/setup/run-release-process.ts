import { spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { releaseOrigin, releasedAt, type TestReleases } from './open-releases.ts';

export interface ReleaseProcess {
  /** Resolves once it waits for its start. */
  ready: Promise<void>;
  start: () => void;
  /** Resolves when it has ended: with what it said, null if nothing, and the signal that ended it. */
  ended: Promise<{
    said: { version?: string; refused?: string; failed?: string } | null;
    signal: string | null;
  }>;
}

/**
 * Makes a release in a process of its own; killed with the test.
 *
 * @param options.dieAt the step at which it kills itself, by its words
 * @param options.largestFileKb beyond which the system refuses to write a file on, as a full disk would
 */
export function runReleaseProcess(
  { databasePath, folder }: Pick<TestReleases, 'databasePath' | 'folder'>,
  options: { env?: Record<string, string>; dieAt?: string; largestFileKb?: number } = {},
): ReleaseProcess {
  const { env = {}, dieAt, largestFileKb } = options;
  const args = [
    ...['--import', 'tsx', 'tests/setup/release-process.ts'],
    ...[databasePath, folder, releasedAt.toISOString(), releaseOrigin],
    ...(dieAt === undefined ? [] : [dieAt]),
  ];
  const [command, ...rest] =
    largestFileKb === undefined
      ? [process.execPath, ...args]
      : // POSIX counts the limit in blocks of 512 bytes.
        ['sh', '-c', `ulimit -f ${largestFileKb * 2}; exec "$@"`, 'sh', process.execPath, ...args];
  const child = spawn(command as string, rest, { env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { stdout: '', stderr: '' };
  child.stderr.on('data', (chunk) => (output.stderr += String(chunk)));
  const ended = new Promise<string | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      output.stdout += String(chunk);
      if (output.stdout.startsWith('ready\n')) resolve();
    });
  });
  return {
    ready: Promise.race([
      ready,
      ended.then(() => {
        if (!output.stdout.startsWith('ready\n')) throw new Error(`It ended: ${output.stderr}`);
      }),
    ]),
    start: () => void child.stdin.write('go\n'),
    ended: ended.then((signal) => {
      const line = output.stdout.split('\n')[1] ?? '';
      return { said: line === '' ? null : (JSON.parse(line) as { version?: string }), signal };
    }),
  };
}
