export interface Latency {
  /** Half of all calls took at most this long, in milliseconds. */
  p50Ms: number;
  /** Of a hundred calls ninety-five took at most this long, in milliseconds. */
  p95Ms: number;
  /** How many calls were timed. */
  count: number;
}

/** Enough for each call to be compiled and met often; a slow engine is let off after the time given. */
const mostRounds = 20;
const longestMs = 20_000;

/**
 * Times each call singly, warm: all are run once untimed, then in rounds, in the same order, until there have been
 * twenty or twenty seconds are over. Every time counts, those with a collection of garbage in them too.
 */
export function timeCalls(calls: readonly (() => unknown)[]): Latency {
  for (const call of calls) call();
  const times: number[] = [];
  const begin = process.hrtime.bigint();
  for (let round = 0; round < mostRounds; round += 1) {
    for (const call of calls) {
      const start = process.hrtime.bigint();
      call();
      times.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
    if (Number(process.hrtime.bigint() - begin) / 1e6 > longestMs) break;
  }
  return summariseTimes(times);
}

/** @param times in milliseconds, in any order */
export function summariseTimes(times: readonly number[]): Latency {
  const sorted = [...times].sort((a, b) => a - b);
  return { p50Ms: takePercentile(sorted, 50), p95Ms: takePercentile(sorted, 95), count: sorted.length };
}

/**
 * The smallest of the values that so many per cent of them do not exceed (the nearest-rank definition).
 *
 * @param sorted from the smallest; 0 where there is none
 * @param percent over 0, up to 100
 */
export function takePercentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? 0;
}
