// Runs other programs for the set-up step and the tests. Each runs in its own process group, so that a time limit or
// a signal to us ends all that it started and nothing is left behind.

import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {object} ProgramResult
 * @property {number | null} exitCode null when it could not be started or was ended by a signal
 * @property {string} output stdout and stderr in the order they came
 * @property {boolean} isTimedOut
 * @property {string | null} startError code such as 'ENOENT' when it could not be started
 */

const KILL_AFTER_MS = 5_000;
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** @type {NodeJS.Signals | null} */
let receivedSignal = null;

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group has ended by itself.
  }
}

/** @param {NodeJS.Signals} signal */
function passSignalOn(signal) {
  receivedSignal = signal;
  for (const child of running) {
    signalGroup(child, signal);
    setTimeout(() => signalGroup(child, 'SIGKILL'), KILL_AFTER_MS).unref();
  }
}

const SIGNALS = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** @param {import('node:child_process').ChildProcess} child */
function noteStart(child) {
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, passSignalOn);
  running.add(child);
}

/** @param {import('node:child_process').ChildProcess} child */
function noteEnd(child) {
  running.delete(child);
  if (running.size > 0) return;
  for (const signal of SIGNALS) process.off(signal, passSignalOn);
  if (receivedSignal) process.exit(128 + constants.signals[receivedSignal]);
}

/**
 * Runs a program to its end and returns what it printed. Never rejects: the result says how it went. When this process
 * is asked to end (Ctrl+C, SIGTERM), the program is ended too and this process exits with 128 plus the signal.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, shell?: boolean }} options
 * @returns {Promise<ProgramResult>}
 */
export function runProgram(command, args, { cwd, env = process.env, timeoutMs, shell = false }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    noteStart(child);
    /** @type {Buffer[]} */
    const chunks = [];
    let isTimedOut = false;
    /** @type {string | null} */
    let startError = null;
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const limit =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            isTimedOut = true;
            signalGroup(child, 'SIGKILL');
          }, timeoutMs);
    child.on('error', (error) => {
      startError = /** @type {NodeJS.ErrnoException} */ (error).code ?? error.message;
    });
    child.on('close', (exitCode) => {
      clearTimeout(limit);
      noteEnd(child);
      resolve({
        exitCode: startError || isTimedOut ? null : exitCode,
        output: Buffer.concat(chunks).toString('utf8'),
        isTimedOut,
        startError,
      });
    });
  });
}

/**
 * Runs a JavaScript file with this very Node.
 * @param {string[]} args the file, then its arguments
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} options
 */
export function runNode(args, options) {
  return runProgram(process.execPath, args, options);
}
