// Which requirements several models share, and which are each model's own: for comparisons, plans and readiness. Cards are
// worded one by one, so a person has said on each (`common`) which needs are the same; nothing is guessed from words here.
import type { Card } from './card-schema.ts';
import { findTerm, themeOfCommonNeed } from '#app/features/vocabulary/terms.ts';
import { termIds, type CommonNeedId, type RequirementThemeId } from '#app/features/vocabulary/vocabulary.ts';

/** A requirement as one model's card has it. */
export interface NeedOfModel {
  /** Of the model. */
  slug: string;
  /** Of the model. */
  name: string;
  /** Of the requirement on the card. */
  id: string;
  need: string;
  /** That of the card, which may differ from that of the common need. */
  theme: RequirementThemeId;
  source: string;
}

/** A common need that two or more of the models ask for. */
export interface SharedNeed {
  common: CommonNeedId;
  /** The words of the list. */
  label: string;
  /** The term's own theme, the same whichever models ask for it. */
  theme: RequirementThemeId;
  /** In the order of the models, and within one in that of its card; a model may ask for it more than once. */
  askedBy: NeedOfModel[];
}

/** What only one of the models asks for. */
export interface OwnNeeds {
  slug: string;
  name: string;
  needs: NeedOfModel[];
}

/**
 * Sets the needs that models share apart from those of each alone. Every need of every model stands in exactly one place.
 *
 * @param models each once
 * @returns `shared`: the common needs that at least two of the models ask for, in the order of the list; `own`: every model in the
 *   order given, with the rest of its needs in the order of its card, which may be none
 */
export function groupNeeds(models: readonly { card: Card }[]): { shared: SharedNeed[]; own: OwnNeeds[] } {
  const asked = models.flatMap(({ card: { slug, name, requirements } }) =>
    requirements.items.map(({ common, ...item }) => ({ common, need: { slug, name, ...item } })),
  );
  const shared = termIds('commonNeed').flatMap((common) => {
    const askedBy = asked.filter((each) => each.common === common).map(({ need }) => need);
    if (new Set(askedBy.map(({ slug }) => slug)).size < 2) return [];
    const { label } = findTerm('commonNeed', common);
    return [{ common, label, theme: themeOfCommonNeed[common], askedBy }];
  });
  const isShared = new Set(shared.flatMap(({ askedBy }) => askedBy));
  const own = models.map(({ card: { slug, name } }) => ({
    slug,
    name,
    needs: asked.flatMap(({ need }) => (need.slug === slug && !isShared.has(need) ? [need] : [])),
  }));
  return { shared, own };
}
