// What would be published of a submission as things stand: the editors' working copy where there is one, else what was
// sent, joined with whatever was published of the card since.
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Card } from '#app/features/models/card-schema.ts';
import { findRevision } from '#app/features/models/history.server.ts';
import { findCurrentSlug } from '#app/features/models/moves.server.ts';
import { findStandingCard, listEarlierCards } from '#app/features/models/publish.server.ts';
import { assembleCard, type OpenPath } from '#app/features/submissions/assemble-card.ts';
import { readSubmission, type Submission } from '#app/features/submissions/queries.server.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import type { Queryable } from '#db/client.server.ts';
import { submissions } from '#db/schema.ts';
import type { Clash } from './clash.ts';
import { mergeCards } from './merge-cards.ts';

export interface Proposal {
  /** What was sent in, or an editor's own work. */
  submission: Submission;
  /** The editors' copy of what was sent, an editor's own work itself; null while nobody has begun to mend it. */
  workingCopy: Submission | null;
  /** The card as it was when the proposal was begun; null for a new model. */
  base: { card: Card; number: number } | null;
  /** The card as it is published now; null for a new model, and for one that was withdrawn meanwhile. */
  published: { card: Card; number: number; createdAt: string } | null;
  /** Whether the card was withdrawn since the submission was begun. */
  isWithdrawn: boolean;
  /** As it would be published today, the day of its check left as it is; blanks where `open` says so. */
  card: Card;
  open: OpenPath[];
  /** Where the published card says something else since, to be settled before publishing; the published stands in `card`. */
  clashes: Clash[];
  /** The same of what was sent, without what editors mended in it; null where they mended nothing. */
  sent: { card: Card; open: OpenPath[] } | null;
  /** Ids that had to be given anew, because the published card has given them to something else since: old to new. */
  renamed: ReadonlyMap<string, string>;
  /** Changes whenever anything that a decision rests on does: forms bear it. */
  seen: string;
}

/** The proposal of a reference; undefined where there is no such submission, or it is only somebody's draft. */
export function findProposal(db: Queryable, reference: string, now: Date): Proposal | undefined {
  const row = db
    .select({
      id: submissions.id,
      state: submissions.state,
      editorId: submissions.editorId,
      mendsId: submissions.mendsId,
    })
    .from(submissions)
    .where(eq(submissions.reference, reference.toUpperCase()))
    .get();
  if (row === undefined || row.mendsId !== null) return undefined;
  // What nobody has sent is nobody's business but its writer's.
  if (row.state === 'draft' && row.editorId === null) return undefined;
  return readProposal(db, row.id, now);
}

/**
 * Whether an editor may decide on it, or work on it, now: on what was sent until it is decided, asked about or withdrawn;
 * on editors' own work until it is published. While its sender answers, it is theirs alone.
 */
export function isToDecide({ submission: { state, editorId } }: Pick<Proposal, 'submission'>): boolean {
  return state === (editorId === null ? 'sent' : 'draft');
}

/** @throws RangeError when there is no submission of that number */
export function readProposal(db: Queryable, submissionId: number, now: Date): Proposal {
  const submission = readSubmission(db, submissionId);
  const workingCopy = submission.editorId !== null ? submission : findMend(db, submissionId);
  const source = workingCopy ?? submission;
  const slug = source.slug === null ? null : findCurrentSlug(db, source.slug);
  const published = slug === null ? null : (findStandingCard(db, slug) ?? null);
  const base = readBase(db, source);
  const joined = join(db, source, { base, published, slug, now });
  const clashes = [...readClashes(db, source.id), ...joined.clashes];
  return {
    submission,
    workingCopy,
    base,
    published,
    isWithdrawn: slug !== null && published === null,
    card: joined.card,
    open: joined.open,
    clashes,
    sent:
      source === submission
        ? null
        : join(db, submission, { base: readBase(db, submission), published, slug, now }),
    renamed: joined.renamed,
    seen: nameState({ submission, workingCopy, published, clashes }),
  };
}

/** The card of a draft, joined with what was published since it was begun. */
function join(
  db: Queryable,
  source: Submission,
  { base, published, slug, now }: Pick<Proposal, 'base' | 'published'> & { slug: string | null; now: Date },
): Pick<Proposal, 'card' | 'open' | 'clashes' | 'renamed'> {
  const { card, open } = assembleCard(source.answers.draft, {
    slug: slug ?? source.slug,
    reviewedOn: published?.card.reviewedOn ?? ukDay(now),
  });
  if (base === null || published === null || isSameRevision(base, published, source.slug, slug)) {
    return { card, open, clashes: [], renamed: new Map() };
  }
  const merged = mergeCards({
    base: { ...base.card, slug: published.card.slug, reviewedOn: published.card.reviewedOn },
    published: published.card,
    proposed: card,
    earlier: listEarlierCards(db, published.card.slug),
  });
  return { ...merged, open };
}

/** Everything that a decision rests on, part by part: see `listChangesSince`. */
function nameState({
  submission,
  workingCopy,
  published,
  clashes,
}: Pick<Proposal, 'submission' | 'workingCopy' | 'published' | 'clashes'>): string {
  return [
    `${submission.state} ${submission.sentAt ?? ''}`.trim(),
    digest(submission.answers.draft),
    workingCopy === null ? '' : digest([workingCopy.answers.draft, clashes]),
    published === null ? '' : `${published.card.slug} ${published.number}`,
  ].join('/');
}

/** What is not as it was when `seen` was made; empty where nothing differs, or it is no `seen` of ours. */
export type ChangeSince =
  | { kind: 'state' }
  /** Its sender sent it in again. */
  | { kind: 'sent-again' }
  | { kind: 'mend-begun' | 'mend-changed' | 'mend-discarded' }
  | { kind: 'published'; slug: string; number: number; createdAt: string }
  | { kind: 'renamed'; slug: string }
  | { kind: 'withdrawn' };

/** @param seen of the proposal as it was seen */
export function listChangesSince(seen: string, proposal: Proposal): ChangeSince[] {
  const before = seen.split('/');
  const now = proposal.seen.split('/');
  if (before.length !== now.length) return [];
  const changes: ChangeSince[] = [];
  const [state, sent, mended, published] = now.map((part, index) => part !== before[index]);
  const { workingCopy, submission } = proposal;
  const isOwn = submission.editorId !== null;
  if (before[0]?.split(' ')[0] !== submission.state) changes.push({ kind: 'state' });
  else if (!isOwn && (state || sent)) changes.push({ kind: 'sent-again' });
  if (mended) {
    if (workingCopy === null) changes.push({ kind: 'mend-discarded' });
    else changes.push({ kind: before[2] === '' ? 'mend-begun' : 'mend-changed' });
  }
  if (published) {
    const { published: card } = proposal;
    const slugBefore = before[3]?.split(' ')[0];
    if (card === null) changes.push({ kind: 'withdrawn' });
    else {
      const { slug } = card.card;
      if (slugBefore !== '' && slugBefore !== slug) changes.push({ kind: 'renamed', slug });
      changes.push({ kind: 'published', slug, number: card.number, createdAt: card.createdAt });
    }
  }
  return changes;
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}

/** The editors' working copy of what somebody sent. */
function findMend(db: Queryable, submissionId: number): Submission | null {
  const row = db
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(eq(submissions.mendsId, submissionId)))
    .get();
  return row === undefined ? null : readSubmission(db, row.id);
}

function readBase(db: Queryable, { slug, baseRevision }: Submission): Proposal['base'] {
  if (slug === null || baseRevision === null) return null;
  const revision = findRevision(db, slug, baseRevision);
  return revision === null ? null : { card: revision.card, number: baseRevision };
}

function isSameRevision(
  base: { number: number },
  published: { number: number },
  from: string | null,
  to: string | null,
): boolean {
  return from === to && base.number === published.number;
}

/** Those found when the working copy was last brought up to date, and not settled since. */
export function readClashes(db: Queryable, submissionId: number): Clash[] {
  const row = db
    .select({ clashes: submissions.clashes })
    .from(submissions)
    .where(eq(submissions.id, submissionId))
    .get();
  return JSON.parse(row?.clashes ?? '[]') as Clash[];
}
