// What the buttons of a review ask for, and where they lead.
import { moderationPaths } from '#app/lib/moderation-paths.ts';

/** The names of their fields. */
export const actField = 'act';
export const atField = 'at';

/**
 * Where to go once the working copy is open.
 *
 * @param form `act` is `mend` or `settle`; with `mend`, `at` may name a question and an entry: `costs/c1`
 * @returns null for what no button of ours asks
 */
export function findWayOn(form: URLSearchParams, reference: string): string | null {
  switch (form.get(actField)) {
    case 'settle':
      return moderationPaths.reviewPage(reference, 'clashes');
    case 'mend': {
      const at = form.get(atField);
      if (at === null) return moderationPaths.reviewEdit(reference);
      return /^[a-z-]+(\/[a-z0-9]+)?$/.test(at) ? `${moderationPaths.reviewEdit(reference)}/${at}` : null;
    }
    default:
      return null;
  }
}
