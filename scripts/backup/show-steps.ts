// Tells on stderr how far a backup or a restore has come, step by step. What is told is passed in, so that tests look on.
import { formatDuration, say, startTicker } from '#scripts/setup/progress.mjs';

/**
 * Runs one step of the work and tells of it.
 *
 * @param title what is being done, such as `Copying the database`
 * @param act is handed a function that says how far it is, from 0 to 1
 */
export type RunStep = <Result>(
  title: string,
  act: (tellShare: (share: number) => void) => Promise<Result>,
) => Promise<Result>;

/** Shows each step with how long it took, and how far it is while it takes longer. */
export const showStep: RunStep = async (title, act) => {
  const startedAtMs = Date.now();
  let detail = '';
  say(`${title}…`);
  const ticker = startTicker(() => `${title}${detail}`);
  try {
    const result = await act((share) => (detail = `, ${Math.floor(share * 100)}%`));
    ticker.stop();
    say(`${title}: done in ${formatDuration(Date.now() - startedAtMs)}`);
    return result;
  } catch (error) {
    ticker.stop();
    say(`${title}: failed after ${formatDuration(Date.now() - startedAtMs)}`);
    throw error;
  }
};
