import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { spawn } from 'node:child_process';
import { onTestFinished, vi } from 'vitest';

// Tests that use this start processes, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Writes files, given as path to content, under a folder. */
export function writeFiles(root: string, files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Makes a folder with the given files that is removed when the running test ends. Returns its path. */
export function makeTempProject(files: Record<string, string> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'rainbow-project-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFiles(root, files);
  return root;
}

/**
 * Runs a few lines of JavaScript in a process of their own, `load(path)` importing a module of this repository by its
 * path, and returns how it ended. An error that the lines throw is printed as its message, exit code 1.
 */
export function runLines(
  lines: string,
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const prelude =
    `const load = (path) => import(new URL(path, ${JSON.stringify(`file://${resolve('.')}/`)}));` +
    "process.on('uncaughtException', (error) => { process.stderr.write(error.message + '\\n'); process.exit(1); });";
  const child = spawn(process.execPath, ['--input-type=module', '-e', `${prelude}\n${lines}`], {
    cwd,
    env: { ...process.env, ...env },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (output.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (output.stderr += String(chunk)));
  return new Promise((finish) => child.on('close', (exitCode) => finish({ exitCode, ...output })));
}
