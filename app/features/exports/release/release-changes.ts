// What has changed since the release before, card by card.
import type { ReleaseChange, ReleaseManifest } from './release-manifest.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';
import { compareCards } from '#app/features/models/compare-cards.ts';

type ReleasedModel = ReleaseManifest['models'][number];

/**
 * Every card that differs from the release before, by slug. A card whose published findings or figures say something else
 * now is `corrected`; one whose words alone differ, or that gained or lost something, `changed`; one that is as it was
 * and stands at another level, the rule having changed, `relevelled`.
 *
 * @param previous null for the first release, which has no changes
 * @param cardOf the card of an earlier revision
 */
export function listChanges(
  { models, bySlug, retired }: Pick<Catalogue, 'models' | 'bySlug' | 'retired'>,
  previous: Pick<ReleaseManifest, 'models'> | null,
  cardOf: (slug: string, revision: number) => Card,
): ReleaseChange[] {
  if (previous === null) return [];
  const released = new Map(previous.models.map((model) => [model.slug, model]));
  const gone = previous.models
    .filter(({ slug }) => !bySlug.has(slug))
    .map((model) => describeGone(model, retired));
  const others = models.flatMap((model) => {
    const before = released.get(model.card.slug);
    return before ? (compareWith(before, model, cardOf) ?? []) : describeAdded(model);
  });
  return [...gone, ...others].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

const nothing = {
  fromRevision: null,
  toRevision: null,
  fromLevel: null,
  toLevel: null,
  fields: [],
  added: [],
  removed: [],
  corrected: [],
  reason: null,
  movedTo: null,
};

function describeAdded({ card, revision, evidence }: CareModel): ReleaseChange {
  return {
    ...nothing,
    kind: 'added',
    slug: card.slug,
    name: card.name,
    toRevision: revision.number,
    toLevel: evidence.level,
  };
}

function describeGone(before: ReleasedModel, retired: Catalogue['retired']): ReleaseChange {
  const { slug, name, revision, level } = before;
  const led = retired.get(slug);
  // Renamed first and withdrawn later, it is gone.
  const now = led && 'movedTo' in led ? (retired.get(led.movedTo) ?? led) : led;
  const movedTo = now && 'movedTo' in now ? now.movedTo : null;
  return {
    ...nothing,
    kind: movedTo === null ? 'withdrawn' : 'moved',
    slug,
    name,
    fromRevision: revision,
    fromLevel: level,
    reason: now && 'reason' in now ? now.reason : null,
    movedTo,
  };
}

function compareWith(
  before: ReleasedModel,
  { card, revision, evidence }: CareModel,
  cardOf: (slug: string, revision: number) => Card,
): ReleaseChange | null {
  const common = {
    ...nothing,
    slug: card.slug,
    name: card.name,
    fromRevision: before.revision,
    toRevision: revision.number,
    fromLevel: before.level,
    toLevel: evidence.level,
  };
  if (before.revision === revision.number) {
    return before.level === evidence.level ? null : { ...common, kind: 'relevelled' };
  }
  const difference = compareCards(cardOf(card.slug, before.revision), card);
  return { ...common, kind: difference.corrected.length > 0 ? 'corrected' : 'changed', ...difference };
}
