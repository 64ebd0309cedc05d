import { redirect } from '@remix-run/node';
import type { AskedComparison } from './read-comparison.ts';
import { paths } from '#app/lib/paths.ts';

/**
 * Sends whoever asks for a file of a renamed model on to its new name, and whoever asks for one of fewer than two models to the page,
 * which says what to choose.
 *
 * @throws Response the redirect
 */
export function redirectUnlessFile(
  { models, clean, renamed }: AskedComparison,
  extension: 'csv' | 'docx',
): void {
  if (renamed !== null) throw redirect(paths.compareFile(extension, renamed), 301);
  if (models.length < 2) throw redirect(paths.compare(clean), 302);
}
