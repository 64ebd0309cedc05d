// What the address of the form's first page says beforehand: which card, and what for. Both are only suggestions, which
// whoever opens the page may change.
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import { findModel } from '#app/features/models/queries.server.ts';
import { formatDate } from '#app/lib/format.ts';
import { collectIgnored, isReadElsewhere, type IgnoredParameter } from '#app/lib/ignored-parameters.ts';
import { submissionKinds, type SubmissionKind } from '#app/features/submissions/question-ids.ts';

export interface StartQuery {
  kind: SubmissionKind | null;
  /** Of a published card. */
  model: string | null;
  ignored: readonly IgnoredParameter[];
  /** The query string without what was ignored. */
  clean: string;
}

/** Renamed more often than this, or in a circle, it is taken for unknown. */
const mostMoves = 5;

/** @param parameters as sent; may repeat, be unknown, hostile or huge */
export function readStart(parameters: URLSearchParams, catalogue: Catalogue): StartQuery {
  const { ignored, ignore } = collectIgnored();
  let kind: SubmissionKind | null = null;
  let model: string | null = null;
  for (const [parameter, value] of parameters) {
    if (parameter === 'kind') {
      const found = submissionKinds.find((id) => id === value);
      if (found === undefined) ignore(parameter, value, `Only ${submissionKinds.join(', ')}.`);
      else if (kind !== null && kind !== found) ignore(parameter, value, 'Only the first is used.');
      else kind = found;
    } else if (parameter === 'model') {
      const found = resolveSlug(catalogue, value);
      if ('reason' in found) ignore(parameter, value, found.reason);
      else if (model !== null && model !== found.slug) ignore(parameter, value, 'Only the first is used.');
      else model = found.slug;
    } else if (!isReadElsewhere(parameter)) ignore(parameter, value, 'No such parameter.');
  }
  if (model !== null && kind === 'new-model') {
    ignore('model', model, 'A new model is none that has a card.');
    model = null;
  }
  const clean = new URLSearchParams();
  if (model !== null) clean.set('model', model);
  if (kind !== null) clean.set('kind', kind);
  // Most who come from a card want to change it.
  return { kind: kind ?? (model === null ? null : 'change'), model, ignored, clean: clean.toString() };
}

function resolveSlug(catalogue: Catalogue, asked: string): { slug: string } | { reason: string } {
  let slug = asked;
  for (let moves = 0; moves <= mostMoves; moves += 1) {
    const found = findModel(catalogue, slug);
    if (found.kind === 'model') return { slug };
    if (found.kind === 'withdrawn') {
      return { reason: `Withdrawn from the directory on ${formatDate(found.withdrawnOn)}: ${found.reason}` };
    }
    if (found.kind === 'unknown') break;
    slug = found.to;
  }
  return { reason: 'No such model.' };
}
