// Decides what npm run export-cards writes into data/, and what keeps it from writing: a file that says something which the
// database has never said is somebody's work, and is not overwritten unasked. Reads files, writes none.
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { Approved, ApprovedModel } from '#app/features/models/approved.server.ts';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { serialiseCard } from '#app/features/models/publish.server.ts';
import { retiredSlugSchema, type RetiredSlug } from '#app/features/models/retired-schema.ts';
import { listCardSlugs } from '#scripts/read-cards.ts';
import { readContent } from '#scripts/read-content.ts';
import { readYamlFile } from '#scripts/yaml-file.ts';
import { renderCard } from './render-yaml.ts';
import { rewriteYaml } from './rewrite-yaml.ts';

export interface ExportPlan {
  /** Files to be written, cards first. */
  writes: { file: string; text: string }[];
  /** Card files of addresses that hold no card any more. */
  removals: string[];
  /** What keeps all of it from being written. Whoever knows better may name the slug to be overwritten. */
  obstacles: Obstacle[];
}

export interface Obstacle {
  file: string;
  /** Null where the file is about several. */
  slug: string | null;
  kind:
    /** Newer than the database: no import has taken it over yet. */
    | 'not-imported'
    /** Both the file and the database have changed since they last said the same. */
    | 'both-changed'
    /** Says nothing that could be compared. */
    | 'unreadable';
}

/**
 * @param folder such as `data`; also how files are named
 * @param overwrite slugs of the database whose files give way to it whatever they say
 * @throws Error when a card cannot be written so that it would be read as the same
 */
export function planExport(
  approved: Approved,
  folder: string,
  overwrite: readonly string[] = [],
): ExportPlan {
  const plan: ExportPlan = { writes: [], removals: [], obstacles: [] };
  const toFile = (slug: string) => `${folder}/models/${slug}.yaml`;
  const digests = new Map(
    readContent(folder).cards.map(({ card }) => [card.slug, serialiseCard(card).digest]),
  );
  const inFolder = new Set(listCardSlugs(`${folder}/models`));
  for (const slug of [...new Set([...inFolder, ...approved.models.keys()])].sort()) {
    const standing = approved.retired.has(slug) ? undefined : approved.models.get(slug);
    if (standing !== undefined && digests.get(slug) === standing.digest) continue;
    const file = toFile(slug);
    const kind = inFolder.has(slug) ? findObstacle(approved, slug, digests.get(slug)) : null;
    const isKnown = approved.models.has(slug) || approved.retired.has(slug);
    if (kind !== null && !(isKnown && overwrite.includes(slug))) plan.obstacles.push({ file, slug, kind });
    else if (standing !== undefined) {
      const former = listFormerSlugs(approved, slug).filter((each) => inFolder.has(each));
      // A renamed card goes on as the file of its former name, notes and all.
      const from = [slug, ...former].map(toFile).find((each) => existsSync(each));
      plan.writes.push({ file, text: writeCard(standing, from) });
    } else if (inFolder.has(slug)) plan.removals.push(file);
  }
  planRetired(approved, { file: `${folder}/retired.yaml`, overwrite, plan });
  return plan;
}

/** What keeps a card file that differs from giving way; null where it says only what the database once said. */
function findObstacle(
  { models, retired }: Approved,
  slug: string,
  digest: string | undefined,
): Obstacle['kind'] | null {
  if (digest === undefined) return 'unreadable';
  const model = models.get(slug);
  const isDecidedHere = retired.has(slug)
    ? retired.get(slug)?.decidedBy === 'editor'
    : model?.isEdited === true;
  if (!isDecidedHere) return 'not-imported';
  return model?.digests.has(digest) ? null : 'both-changed';
}

function listFormerSlugs({ retired }: Approved, slug: string): string[] {
  return [...retired.values()].flatMap(({ entry }) =>
    'movedTo' in entry && entry.movedTo === slug ? [entry.slug] : [],
  );
}

/** @param from the file whose layout and notes it keeps, where there is one */
function writeCard({ slug, card, digest }: ApprovedModel, from: string | undefined): string {
  const kept = from === undefined ? null : rewriteYaml(readFileSync(from, 'utf8'), card);
  const text = kept ?? renderCard(card);
  if (serialiseCard(cardSchema.parse(parse(text))).digest !== digest) {
    throw new Error(`The card ${slug} cannot be written so that its file says the same.`);
  }
  return text;
}

function planRetired(
  { models, retired }: Approved,
  of: { file: string; overwrite: readonly string[]; plan: ExportPlan },
): void {
  const { file, plan } = of;
  const isThere = existsSync(file);
  const entries = isThere ? readEntries(file) : [];
  if (entries === null) {
    plan.obstacles.push({ file, slug: null, kind: 'unreadable' });
    return;
  }
  const held = new Map(entries.map((entry) => [entry.slug, entry]));
  for (const entry of entries) {
    const decided = retired.get(entry.slug);
    if (isDeepStrictEqual(decided?.entry, entry) || of.overwrite.includes(entry.slug)) continue;
    // What editors decided since is a later word: another reason, another address, a card put back.
    const isEditors =
      decided === undefined ? models.get(entry.slug)?.isEdited : decided.decidedBy === 'editor';
    if (!isEditors) plan.obstacles.push({ file, slug: entry.slug, kind: 'not-imported' });
  }
  const wanted = [
    ...entries.flatMap(({ slug }) => retired.get(slug)?.entry ?? []),
    ...[...retired.values()].flatMap(({ entry }) => (held.has(entry.slug) ? [] : [entry])),
  ];
  if (isDeepStrictEqual(wanted, entries)) return;
  const text = rewriteYaml(isThere ? readFileSync(file, 'utf8') : '[]\n', wanted);
  if (text === null) plan.obstacles.push({ file, slug: null, kind: 'unreadable' });
  else plan.writes.push({ file, text });
}

/** The entries of data/retired.yaml; null where it cannot be read as a list of such. */
function readEntries(file: string): RetiredSlug[] | null {
  const yaml = readYamlFile(file);
  const parsed = retiredSlugSchema.array().safeParse(yaml.value);
  return yaml.problems.length > 0 ? null : (parsed.data ?? null);
}
