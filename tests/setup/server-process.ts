// The server as a process of its own, as `npm start` runs it once packages and build are there.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { onTestFinished } from 'vitest';

export interface ServerProcess {
  /** Where it says that it listens; empty when it ended before that. */
  origin: string;
  stdout: () => string;
  stderr: () => string;
  /** Sends the signal of the system's service manager. */
  signal: (name: 'SIGTERM' | 'SIGINT') => void;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
}

/**
 * Starts the server on a free port and resolves once it listens or has ended. What is left of it is killed with the
 * test.
 */
export async function startServerProcess({
  dataFolder,
  env = {},
}: {
  dataFolder: string;
  env?: Record<string, string>;
}): Promise<ServerProcess> {
  if (!existsSync('build/build-id')) {
    throw new Error('These tests need the built site, and build/ is missing: run them with npm test.');
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/setup/run-server.ts', dataFolder], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...env },
  });
  const output = { stdout: '', stderr: '' };
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const listening = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => {
      output.stdout += String(chunk);
      const address = /Community Rainbow is on (\S+)\n/.exec(output.stdout)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  child.stderr.on('data', (chunk) => (output.stderr += String(chunk)));
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    origin: await Promise.race([listening, ended.then(() => '')]),
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    signal: (name) => void child.kill(name),
    ended,
  };
}
