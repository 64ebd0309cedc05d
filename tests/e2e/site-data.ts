// The data of the site under test: the project's own, so that what visitors do is tried on what they will find, and
// a made-up card and addresses for what those do not show: an overdue card with findings that disagree and nothing
// stated of its cost, a renamed model and a withdrawn one.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { makeRelease } from '#app/features/exports/release/make-release.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { releasesFolder } from '#app/features/exports/release/releases-folder.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { importContent } from '#scripts/import-content.ts';
import { buildCard, cardToYaml } from '#tests/factories/card.ts';
import { buildBeforeAfter, buildTrial } from '#tests/factories/evidence.ts';

/** A card that shows what a good one does not: see the module's comment. */
export const troubledModel = { slug: 'troubled-sample', name: 'Troubled Sample' };
/** An address whose model is now Homeshare. */
export const renamedSlug = 'renamed-sample';
/** An address whose model was taken out. */
export const withdrawn = {
  slug: 'withdrawn-sample',
  withdrawnOn: '2026-01-15',
  reason: 'It was only ever a sample.',
};

/** Writes a whole data folder, which must not exist yet, and returns its path. */
export function writeSiteData(folder: string): string {
  cpSync('data', folder, { recursive: true });
  const card = buildTroubledCard();
  writeFileSync(join(folder, 'models', `${card.slug}.yaml`), cardToYaml(card));
  const retiredPath = join(folder, 'retired.yaml');
  const retired = parse(readFileSync(retiredPath, 'utf8')) as object[];
  const added = [{ slug: renamedSlug, movedTo: 'homeshare' }, withdrawn];
  writeFileSync(retiredPath, stringify([...retired, ...added]));
  return folder;
}

/** The second of two releases, in which one card is corrected, one withdrawn and all others are new. */
export const secondRelease = { version: '2026.02.1', first: '2026.01.1' };

/** Fills a new database and makes two releases of it, as if the site had stood since January. */
export async function writeSiteReleases(databasePath: string, dataFolder: string): Promise<void> {
  const db = openDatabase(databasePath);
  const folder = releasesFolder(databasePath);
  const origin = 'https://rainbow.example';
  const [before, after] = [new Date('2026-01-05T12:00:00Z'), new Date('2026-02-03T12:00:00Z')];
  const earlier = buildTroubledCard();
  earlier.summary = 'A sample that was put another way.';
  earlier.evidence.items[0]!.n = 61;
  const gone = buildCard({ slug: withdrawn.slug, name: 'Withdrawn Sample', related: [] });
  importCards(db, { cards: [earlier, gone], retired: [], now: before });
  await makeRelease(db, { folder, origin, now: before });
  importContent(db, dataFolder, after);
  await makeRelease(db, { folder, origin, now: after });
  db.$client.close();
}

function buildTroubledCard(): Card {
  const items = [
    buildTrial({ direction: 'positive', outcome: 'wellbeing' }),
    buildTrial({ direction: 'none', outcome: 'wellbeing', place: 'Hull' }),
    buildTrial({ direction: 'none', outcome: 'loneliness' }),
    buildTrial({ direction: 'negative', outcome: 'cost' }),
    buildBeforeAfter({ outcome: 'control', caution: 'low-certainty' }),
  ];
  return buildCard({
    ...troubledModel,
    shortName: 'Troubled',
    // Years past its due date, whatever day it is.
    reviewedOn: '2020-01-15',
    status: 'unknown',
    evidence: {
      text: 'Studies of it disagree [s1].',
      items: items.map((item, index) => ({ ...item, id: `e${index + 1}`, source: 's1' })),
    },
    impact: {
      text: 'People should feel less alone and better in themselves.',
      outcomes: ['wellbeing', 'loneliness', 'cost', 'control'],
    },
    costs: [],
    copySupport: undefined,
    organisations: [],
    links: [],
    stories: [],
    gaps: [],
    related: [{ model: 'homeshare', why: 'Both share a kettle.' }],
  });
}
