// From a draft to a card: what the content rules, the comparison with the published card and the editors' review read.
// Pure. Whatever is still open stands as a blank, and its path is told, so that nobody takes a blank for an answer.
import type { Card } from '#app/features/models/card-schema.ts';
import { listSources, type Draft } from './draft.ts';

/** A place on a card: `['spread', 'text']`. */
export type OpenPath = readonly string[];

export interface AssembledCard {
  /** Fits the schema of cards but for the paths in `open`, which hold empty text, an empty list or `unknown`. */
  card: Card;
  open: OpenPath[];
}

/** Of a model that has no name yet. */
const namelessSlug = 'new-model';

/**
 * Makes the card that a draft would be.
 *
 * @param of.slug of the card it changes or adds to; for a new model, which has none, one is made of its name
 * @param of.reviewedOn the day on which it is taken to be checked, `2026-11-21`
 */
export function assembleCard(
  { card: draft, enquiries }: Pick<Draft, 'card' | 'enquiries'>,
  of: { slug: string | null; reviewedOn: string },
): AssembledCard {
  const open: OpenPath[] = [];
  const text = (value: string | undefined, ...path: string[]): string => {
    if (value === undefined || value === '') open.push(path);
    return value ?? '';
  };
  const choice = <T extends string>(value: T | undefined, ...path: string[]): T => {
    if (value === undefined) open.push(path);
    // Named in `open`: no term of a list is empty.
    return value ?? ('' as T);
  };
  const chosen = <T>(values: readonly T[] | undefined, ...path: string[]): T[] => {
    if (values === undefined || values.length === 0) open.push(path);
    return [...(values ?? [])];
  };
  const card: Card = {
    ...takeOptional(draft),
    slug: of.slug ?? (makeSlug(draft.name ?? '') || namelessSlug),
    name: text(draft.name, 'name'),
    otherNames: draft.otherNames ?? [],
    summary: text(draft.summary, 'summary'),
    plainSummary: text(draft.plainSummary, 'plainSummary'),
    status: choice(draft.status, 'status'),
    reviewedOn: of.reviewedOn,
    organisations: draft.organisations ?? [],
    problem: { text: text(draft.problem?.text, 'problem', 'text') },
    solution: { text: text(draft.solution?.text, 'solution', 'text') },
    evidence: {
      text: text(draft.evidence?.text, 'evidence', 'text'),
      items: draft.evidence?.items ?? [],
    },
    impact: {
      text: text(draft.impact?.text, 'impact', 'text'),
      outcomes: chosen(draft.impact?.outcomes, 'impact', 'outcomes'),
    },
    spread: {
      text: text(draft.spread?.text, 'spread', 'text'),
      stage: choice(draft.spread?.stage, 'spread', 'stage'),
      stageReason: text(draft.spread?.stageReason, 'spread', 'stageReason'),
      figures: draft.spread?.figures ?? [],
    },
    requirements: {
      text: text(draft.requirements?.text, 'requirements', 'text'),
      items: draft.requirements?.items ?? [],
    },
    risks: { text: text(draft.risks?.text, 'risks', 'text'), items: draft.risks?.items ?? [] },
    costs: draft.costs ?? [],
    approach: choice(draft.approach, 'approach'),
    furtherApproaches: draft.furtherApproaches ?? [],
    people: chosen(draft.people, 'people'),
    settings: chosen(draft.settings, 'settings'),
    insteadOf: chosen(draft.insteadOf, 'insteadOf'),
    spectrum: {
      from: choice(draft.spectrum?.from, 'spectrum', 'from'),
      to: choice(draft.spectrum?.to, 'spectrum', 'to'),
      why: text(draft.spectrum?.why, 'spectrum', 'why'),
    },
    related: draft.related ?? [],
    stories: draft.stories ?? [],
    links: listLinks(draft.links ?? [], enquiries),
    sources: Object.fromEntries(listSources({ card: draft }).map(({ key, source }) => [key, source])),
    gaps: draft.gaps ?? [],
  };
  return { card, open };
}

/** What a card may go without: absent from the card where it was not given. */
function takeOptional(draft: Draft['card']): Partial<Card> {
  const { shortName, statusNote } = draft;
  const optional: Partial<Card> = {
    ...(shortName !== undefined && { shortName }),
    ...(statusNote !== undefined && { statusNote }),
  };
  for (const key of ['copySupport', 'regulation', 'timeToStart', 'whoIsLeftOut'] as const) {
    const { text, source } = draft[key] ?? {};
    if (text !== undefined && source !== undefined) optional[key] = { text, source };
  }
  const { organisation, text, repliedOn } = draft.reply ?? {};
  if (organisation !== undefined && text !== undefined && repliedOn !== undefined) {
    optional.reply = { organisation, text, repliedOn };
  }
  return optional;
}

/** Where readers may ask stands among the links of a card, once. */
function listLinks(links: Card['links'], enquiries: Draft['enquiries']): Card['links'] {
  if (enquiries === null || enquiries === 'none') return links;
  const { title, url } = enquiries;
  return links.some((link) => link.url === url) ? links : [...links, { title, url, kind: 'website' }];
}

/** `Café Circles & Co` as `cafe-circles-co`: small letters and digits with single hyphens; empty where there are none. */
function makeSlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
