import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { onTestFinished } from 'vitest';

export interface EndedProcess {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Starts a TypeScript file in a process of its own, killed with the test. */
export function startTypeScript(
  args: readonly string[],
  env: Record<string, string> = {},
): { child: ChildProcessWithoutNullStreams; ended: Promise<EndedProcess> } {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], { env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (output.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (output.stderr += String(chunk)));
  const ended = new Promise<EndedProcess>((resolve) =>
    child.on('close', (exitCode, signal) => resolve({ exitCode, signal, ...output })),
  );
  return { child, ended };
}

/** Runs one to its end. */
export function runTypeScript(args: readonly string[], env?: Record<string, string>): Promise<EndedProcess> {
  return startTypeScript(args, env).ended;
}
