// Says on stderr what a command is doing while it works, so that stdout stays for results. On a terminal one line
// ticks; elsewhere (CI, a log file) a plain line comes at the start, at times, and at the end.

const PLAIN_INTERVAL_MS = 15_000;

/**
 * Prints one line of news.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Renders a length of time for people: '0.4 s', '12 s', '1 min 05 s'.
 * @param {number} durationMs
 */
export function formatDuration(durationMs) {
  if (durationMs < 9_950) return `${(durationMs / 1000).toFixed(1)} s`;
  const seconds = Math.round(durationMs / 1000);
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/**
 * Keeps telling what is going on until stopped. `erase` takes the ticking line off a terminal before something else
 * is printed; the next tick draws it again.
 * @param {() => string} describe asked at every tick; an empty text is not shown
 * @param {NodeJS.WriteStream} [stream]
 * @returns {{ erase: () => void, stop: () => void }}
 */
export function startTicker(describe, stream = process.stderr) {
  const startedAtMs = Date.now();
  const tick = () => {
    const text = describe();
    if (!text) return;
    const line = `${text}: ${formatDuration(Date.now() - startedAtMs)}`;
    // Cut to the terminal's width: a wrapped line cannot be erased.
    stream.write(stream.isTTY ? `\r\x1b[K${line.slice(0, (stream.columns || 80) - 1)}` : `${line} so far\n`);
  };
  const timer = setInterval(tick, stream.isTTY ? 1000 : PLAIN_INTERVAL_MS);
  const erase = () => {
    if (stream.isTTY) stream.write('\r\x1b[K');
  };
  return {
    erase,
    stop() {
      clearInterval(timer);
      erase();
    },
  };
}

/**
 * Shows a program's run from its first line ("Building the site (about ten seconds)…") to its last ("Building the
 * site: done in 9.8 s").
 * @template {{ exitCode: number | null }} T
 * @param {string} name what is being done
 * @param {string} expectation roughly how long it takes
 * @param {() => Promise<T>} run
 * @returns {Promise<T>} what `run` returned
 */
export async function showRun(name, expectation, run) {
  const startedAtMs = Date.now();
  say(`${name} (${expectation})…`);
  const ticker = startTicker(() => name);
  const result = await run().finally(() => ticker.stop());
  const outcome = result.exitCode === 0 ? 'done in' : 'failed after';
  say(`${name}: ${outcome} ${formatDuration(Date.now() - startedAtMs)}`);
  return result;
}
