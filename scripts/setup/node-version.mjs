// The first thing every command does. This file and the entry files that import it (start.mjs, dev.mjs, test.mjs,
// check.mjs, run.mjs) keep to syntax that a Node of 2020 can still parse and import nothing else up front, so that
// an old Node prints one sentence instead of a syntax error. Everything newer is imported inside `command`.

/** The oldest Node this project runs on; the same as "engines" in package.json. */
export const OLDEST_NODE = '20.19.0';

// Errors that only a fault in the code can raise; every foreseen failure is an Error with a sentence to read.
const NAMES_OF_FAULTS = ['TypeError', 'ReferenceError', 'SyntaxError', 'RangeError'];

/**
 * Says whether a Node version such as '20.19.0' is OLDEST_NODE or newer.
 * @param {string} version
 */
export function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * Words a failure for a person: the message of a foreseen one; for a fault in the code its name, message and place,
 * on one line.
 * @param {unknown} error
 */
export function explainFailure(error) {
  if (!(error instanceof Error)) return String(error);
  if (!NAMES_OF_FAULTS.includes(error.name)) return error.message;
  const place = /\((?:file:\/\/)?(\/?[^()]+:\d+:\d+)\)|at (?:file:\/\/)?(\S+:\d+:\d+)$/m.exec(
    error.stack || '',
  );
  return `This is a fault in the code: ${error.name}: ${error.message}${place ? ` (${place[1] || place[2]})` : ''}`;
}

/**
 * Ends this process, as SIGTERM would, soon after its parent has ended. A SIGTERM to `npm start` reaches npm and the
 * shell between, and would else leave the server running and its port in use.
 */
function endWithParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  timer.unref();
}

/**
 * Runs a command when this Node is new enough. Whatever goes wrong ends as one sentence on stderr and exit code 1.
 * @param {() => Promise<void>} command
 */
export function runOnSupportedNode(command) {
  if (!isNodeSupported(process.versions.node)) {
    process.stderr.write(
      `Community Rainbow needs Node.js ${OLDEST_NODE} or newer and this is ${process.versions.node}: ` +
        'install a newer one from https://nodejs.org and run the command again.\n',
    );
    process.exitCode = 1;
    return;
  }
  // Only npm starts us through a shell; started by hand or by a service manager, outliving the parent is no accident.
  if (process.env.npm_lifecycle_event) endWithParent();
  command().catch((error) => {
    // In development a fault's whole stack is worth more than one line.
    const isFaultInDevelopment =
      process.env.NODE_ENV === 'development' &&
      error instanceof Error &&
      NAMES_OF_FAULTS.includes(error.name);
    const text = isFaultInDevelopment ? String(error.stack) : explainFailure(error);
    // Exits even when the failed command left a server or a database open, but not before the text is out.
    process.stderr.write(`${text}\n`, () => process.exit(1));
  });
}
