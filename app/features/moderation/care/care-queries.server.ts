// What editors see of a card beside the card itself: where it stands, what is being worked on, what was done to it.
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm';
import { auditActions, subjectOf, type AuditAction } from '#app/features/editors/audit.server.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { findCurrentSlug } from '#app/features/models/moves.server.ts';
import { findLatestRevision, findStandingCard, listEverySlug } from '#app/features/models/publish.server.ts';
import type { Queryable } from '#db/client.server.ts';
import { auditEntries, editors, retiredSlugs, revisions, submissions } from '#db/schema.ts';
import { findLastAsked } from './ask-organisation.server.ts';

/** The card at a slug, for whoever looks after it. */
export type FoundCard =
  | { kind: 'standing'; card: Card; number: number }
  | { kind: 'withdrawn'; card: Card; number: number; withdrawnOn: string; reason: string }
  | { kind: 'moved'; to: string }
  | { kind: 'unknown' };

/** What stands at a slug now. One that was withdrawn without ever having had a card here is unknown. */
export function findCard(db: Queryable, slug: string): FoundCard {
  const standing = findStandingCard(db, slug);
  if (standing !== undefined) return { kind: 'standing', card: standing.card, number: standing.number };
  const retired = db.select().from(retiredSlugs).where(eq(retiredSlugs.slug, slug)).get();
  if (retired === undefined) return { kind: 'unknown' };
  if (retired.movedTo !== null) return { kind: 'moved', to: findCurrentSlug(db, slug) };
  const latest = findLatestRevision(db, slug);
  if (latest === undefined) return { kind: 'unknown' };
  return {
    kind: 'withdrawn',
    card: JSON.parse(latest.card) as Card,
    number: latest.number,
    withdrawnOn: retired.withdrawnOn ?? '',
    reason: retired.reason ?? '',
  };
}

export interface OpenWork {
  reference: string;
  kind: 'new-model' | 'change' | 'study';
  state: 'draft' | 'sent' | 'asked';
  /** When it was sent, or begun where it is an editor's own. */
  at: string;
  /** Whose own work it is; null for what somebody sent in. */
  editorEmail: string | null;
}

/** What is being worked on and would change a card: what was sent in and editors' own, the earliest first. */
export function listOpenWork(db: Queryable, slug: string): OpenWork[] {
  return db
    .select({
      reference: submissions.reference,
      kind: submissions.kind,
      state: submissions.state,
      sentAt: submissions.sentAt,
      createdAt: submissions.createdAt,
      editorEmail: editors.email,
    })
    .from(submissions)
    .leftJoin(editors, eq(editors.id, submissions.editorId))
    .where(
      and(
        inArray(submissions.slug, listEverySlug(db, slug)),
        isNull(submissions.mendsId),
        or(
          inArray(submissions.state, ['sent', 'asked']),
          // Whoever else has a draft has shown it to nobody yet.
          and(eq(submissions.state, 'draft'), isNotNull(submissions.editorId)),
        ),
      ),
    )
    .orderBy(asc(submissions.createdAt), asc(submissions.id))
    .all()
    .map(({ sentAt, createdAt, state, ...rest }) => ({
      ...rest,
      state: state as OpenWork['state'],
      at: sentAt ?? createdAt,
    }));
}

export interface ModelActionLine {
  at: string;
  words: string;
  /** What it needs to be understood; null where the action says all. */
  detail: string | null;
  /** Null for whoever runs commands on the server. */
  editorEmail: string | null;
}

/** What editors did to a card lately, the latest first. */
export function listModelActions(db: Queryable, slug: string, limit = 10): ModelActionLine[] {
  return db
    .select({
      at: auditEntries.at,
      action: auditEntries.action,
      detail: auditEntries.words,
      editorEmail: editors.email,
    })
    .from(auditEntries)
    .leftJoin(editors, eq(editors.id, auditEntries.editorId))
    .where(inArray(auditEntries.subject, listEverySlug(db, slug).map(subjectOf.model)))
    .orderBy(desc(auditEntries.id))
    .limit(limit)
    .all()
    .map(({ action, ...rest }) => ({ ...rest, words: auditActions[action as AuditAction] ?? action }));
}

/** What came of asking the organisation of a model. */
export interface AskedOrganisation {
  /** The last time. */
  askedAt: string;
  /** What was sent in since by the link, whatever became of it; null while nothing was. */
  answer: { reference: string; at: string } | null;
}

/** Null where it was never asked. */
export function findAskedOrganisation(db: Queryable, slug: string): AskedOrganisation | null {
  const slugs = listEverySlug(db, slug);
  const askedAt = findLastAsked(db, slugs);
  if (askedAt === null) return null;
  return tellAsked(askedAt, selectAnswers(db, slugs).orderBy(desc(submissions.sentAt)).limit(1).get());
}

/** The same of every card whose organisation was asked, by its slug now: a list asks once for all of them. */
export function listAskedOrganisations(db: Queryable): ReadonlyMap<string, AskedOrganisation> {
  const prefix = subjectOf.model('');
  const moves = new Map(
    db
      .select({ slug: retiredSlugs.slug, movedTo: retiredSlugs.movedTo })
      .from(retiredSlugs)
      .all()
      .map(({ slug, movedTo }) => [slug, movedTo]),
  );
  const nameNow = (slug: string) => moves.get(slug) ?? slug;
  const asked = new Map<string, string>();
  const letters = db
    .select({ subject: auditEntries.subject, at: auditEntries.at })
    .from(auditEntries)
    .where(eq(auditEntries.action, 'organisation-asked'))
    .orderBy(asc(auditEntries.at))
    .all();
  for (const { subject, at } of letters) asked.set(nameNow(subject.slice(prefix.length)), at);
  const answers = new Map<string, Answer>();
  const sent = selectAnswers(db).orderBy(asc(submissions.sentAt)).all();
  for (const { slug, ...answer } of sent) answers.set(nameNow(slug ?? ''), answer);
  return new Map([...asked].map(([slug, askedAt]) => [slug, tellAsked(askedAt, answers.get(slug))]));
}

type Answer = { reference: string; at: string | null };

/** What was sent in by the links that organisations were asked with. */
function selectAnswers(db: Queryable, slugs?: readonly string[]) {
  return db
    .select({ slug: submissions.slug, reference: submissions.reference, at: submissions.sentAt })
    .from(submissions)
    .where(
      and(
        slugs && inArray(submissions.slug, [...slugs]),
        isNotNull(submissions.invitedAt),
        isNotNull(submissions.sentAt),
        ne(submissions.state, 'withdrawn'),
      ),
    );
}

/** @param answer the last there is, to an earlier letter perhaps */
function tellAsked(askedAt: string, answer: Answer | undefined): AskedOrganisation {
  const at = answer?.at ?? null;
  const isSince = answer !== undefined && at !== null && at >= askedAt;
  return { askedAt, answer: isSince ? { reference: answer.reference, at } : null };
}

export interface RevisionLine {
  number: number;
  createdAt: string;
  /** For editors. */
  note: string;
}

/** The revisions of a card after a number, first to last. */
export function listRevisionsSince(db: Queryable, slug: string, number: number): RevisionLine[] {
  return db
    .select({ number: revisions.number, createdAt: revisions.createdAt, note: revisions.note })
    .from(revisions)
    .where(and(eq(revisions.slug, slug), gt(revisions.number, number)))
    .orderBy(asc(revisions.number))
    .all();
}
