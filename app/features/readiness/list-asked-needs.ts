// Which models ask for what an area lacks. Cards file each requirement under a theme of this framework, so a theme with a gap leads to the
// requirements filed under it. That is a lead and no verdict: the requirement may be met although the theme has a gap elsewhere, and the
// page says so.
import type { ThemeId } from './framework.ts';
import type { Card } from '#app/features/models/card-schema.ts';

export interface AskedNeed {
  id: string;
  /** In the card's words; may cite sources inline, as `[s1]`. */
  need: string;
  /** Of the card. */
  source: { key: string; title: string; publisher: string; year: number | null; url: string | null };
}

export interface AskingModel {
  slug: string;
  name: string;
  needs: readonly AskedNeed[];
}

export interface ThemeNeeds {
  theme: ThemeId;
  /** Those with a requirement of the theme, by name. */
  models: readonly AskingModel[];
  needCount: number;
}

/**
 * The requirements of each theme, by model. Themes of which no model asks anything stay, with no models.
 *
 * @param models those chosen, or all, by name
 */
export function listAskedNeeds(
  themesWithGaps: readonly ThemeId[],
  models: readonly { card: Card }[],
): ThemeNeeds[] {
  return themesWithGaps.map((theme) => {
    const asking = models.flatMap(({ card }): AskingModel[] => {
      const needs = card.requirements.items
        .filter((item) => item.theme === theme)
        .map(({ id, need, source }) => ({ id, need, source: describeSource(card, source) }));
      return needs.length === 0 ? [] : [{ slug: card.slug, name: card.name, needs }];
    });
    return { theme, models: asking, needCount: asking.reduce((sum, { needs }) => sum + needs.length, 0) };
  });
}

/** @throws Error where a requirement names no source of its card, which the content check refuses */
function describeSource(card: Card, key: string): AskedNeed['source'] {
  const source = card.sources[key];
  if (source === undefined) throw new Error(`The card of ${card.slug} has no source ${key}.`);
  const { title, publisher, year, url } = source;
  return { key, title, publisher, year, url };
}
