import type { CareModel, Catalogue } from './catalogue.server.ts';

export type FoundModel =
  | { kind: 'model'; model: CareModel }
  | { kind: 'moved'; to: string }
  | { kind: 'withdrawn'; withdrawnOn: string; reason: string }
  | { kind: 'unknown' };

/** What stands at a model's address: its card, where it moved to, why it was withdrawn, or nothing ever. */
export function findModel(catalogue: Catalogue, slug: string): FoundModel {
  const model = catalogue.bySlug.get(slug);
  if (model) return { kind: 'model', model };
  const retired = catalogue.retired.get(slug);
  if (!retired) return { kind: 'unknown' };
  return 'movedTo' in retired ? { kind: 'moved', to: retired.movedTo } : { kind: 'withdrawn', ...retired };
}
