// Has a process publish a change that touches every derived table and two neighbours, and kills it on the way, again and
// again; then looks whether all of it is there or nothing. The whole is `npm run prove -- publishes`; its short form is
// tests/integration/publishes-under-kills.test.ts.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import type { Card } from '#app/features/models/card-schema.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { findStandingCard, listEarlierCards } from '#app/features/models/publish.server.ts';
import { publishProposal } from '#app/features/moderation/decide.server.ts';
import { findProposal } from '#app/features/moderation/proposal.server.ts';
import { openWorkingCopy } from '#app/features/moderation/working-copy.server.ts';
import { draftOfCard } from '#app/features/submissions/draft.ts';
import { openDatabase, type Database } from '#db/client.server.ts';
import { auditEntries, editors, outbox, submissionEvents, submissions } from '#db/schema.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { insertSubmission } from '#tests/factories/submission.ts';
import { listExpectedRows } from './list-expected-rows.ts';
import { readTables } from './read-tables.ts';

export interface KilledPublishes {
  /** Statements that one publishing prepares, from its first to the last before its commit. */
  statements: number;
  /** When the kills came, as the killed process told: before it began, on the way, and once it was done. */
  kills: { before: number; during: number; after: number };
  /** What then stood. */
  stood: { old: number; new: number };
  /** The same of the kills that came as it ran its last statement and committed. */
  stoodAtCommit: { old: number; new: number };
  /** Where neither the old nor the new stood whole, or the next publishing failed: what must never be. */
  faults: string[];
}

const slugs = ['sample-model', 'first-neighbour', 'second-neighbour'] as const;
const [slug, firstNeighbour, secondNeighbour] = slugs;

/** When a process is to be killed: at the mark of this number, standing still there or going on meanwhile. */
export interface Kill {
  /** 0 as it starts, 1 as it begins, then one for each statement, and one for its end. */
  at: number;
  isHeld: boolean;
}

/** Two states of one card, of which publishing one after the other changes rows of every derived table. */
export function buildStates(): [Card, Card] {
  const one = buildCard({ related: [{ model: firstNeighbour, why: 'Both serve tea.' }] });
  const [item, other] = one.evidence.items;
  const [cost] = one.costs;
  const [figure] = one.spread.figures;
  const [need] = one.requirements.items;
  const [risk] = one.risks.items;
  const two: Card = {
    ...one,
    evidence: {
      text: 'In a later reading of 61 people, 40 felt better after a year [s1].',
      items: [
        buildEvidenceItem({
          ...item!,
          finding: 'Of 61 people asked before and after a sample year, 40 felt better.',
          outcomes: [{ outcome: 'quality-of-life', direction: 'mixed', words: 'some felt better' }],
          topics: ['reach'],
          n: 61,
        }),
        other!,
      ],
    },
    costs: [{ ...cost!, amount: 22000 }],
    spread: { ...one.spread, figures: [{ ...figure!, value: 3 }] },
    requirements: { ...one.requirements, items: [{ ...need!, need: 'A warm room twice a week' }] },
    risks: { ...one.risks, items: [{ ...risk!, whatHelps: 'An agreement over three years' }] },
    people: ['everyone'],
    related: [{ model: secondNeighbour, why: 'Both have a garden.' }],
    sources: { ...one.sources, s1: { ...one.sources.s1!, read: 'part' } },
  };
  return [one, two];
}

/**
 * @param of.databasePath of a database that holds nothing yet
 * @param of.chooseKill when the process is killed, of so many statements; in each round anew
 */
export async function publishUnderKills(of: {
  databasePath: string;
  rounds: number;
  chooseKill: (statements: number) => Kill;
  onRound?: (round: number) => void;
}): Promise<KilledPublishes> {
  const db = openDatabase(of.databasePath);
  try {
    const editorId = fillDatabase(db);
    const whole = prepareProposal(db, 0, editorId);
    const { marks } = await publishAndKill(of.databasePath, whole, { at: Infinity, isHeld: false });
    const statements = marks.length - 2;
    const result: KilledPublishes = {
      statements,
      kills: { before: 0, during: 0, after: 0 },
      stood: { old: 0, new: 0 },
      stoodAtCommit: { old: 0, new: 0 },
      faults: marks.endsWith('e') ? [] : [`Unkilled, it did not publish: ${marks}`],
    };
    for (let round = 1; round <= of.rounds; round++) {
      const prepared = prepareProposal(db, round, editorId);
      const before = readStanding(db, prepared);
      const kill = of.chooseKill(statements);
      const killed = await publishAndKill(of.databasePath, prepared, kill);
      const when = killed.marks.endsWith('e') ? 'after' : killed.marks === '' ? 'before' : 'during';
      result.kills[when] += 1;
      const after = readStanding(db, prepared);
      const isNew = !isDeepStrictEqual(after, before);
      result.stood[isNew ? 'new' : 'old'] += 1;
      if (kill.at > statements && !kill.isHeld) result.stoodAtCommit[isNew ? 'new' : 'old'] += 1;
      if (!isNew && when === 'after')
        result.faults.push(`Round ${round}: what was said to be done is not there.`);
      result.faults.push(
        ...listFaults(db, prepared, { before, after, isNew }).map((fault) => `Round ${round}: ${fault}`),
      );
      if (!isNew) {
        const next = publishProposal(db, {
          ...prepared.decision,
          slug: null,
          isChecked: true,
          correction: null,
        });
        if (next.kind !== 'decided')
          result.faults.push(`Round ${round}: the next publishing ended with ${next.kind}.`);
        const then = readStanding(db, prepared);
        result.faults.push(
          ...listFaults(db, prepared, { before, after: then, isNew: true }).map(
            (fault) => `Round ${round}, again: ${fault}`,
          ),
        );
      }
      of.onRound?.(round);
    }
    return result;
  } finally {
    db.$client.close();
  }
}

interface Prepared {
  decision: { reference: string; editorId: number; seen: string; now: Date };
  submissionId: number;
  /** As it is to be once published. */
  card: Card;
}

/** @returns the number of the editor who decides */
function fillDatabase(db: Database): number {
  const now = new Date('2026-03-01T12:00:00.000Z');
  const cards = [
    buildStates()[1],
    buildCard({ slug: firstNeighbour, name: 'First Neighbour' }),
    buildCard({
      slug: secondNeighbour,
      name: 'Second Neighbour',
      related: [{ model: slug, why: 'Both have a garden.' }],
    }),
  ];
  importCards(db, { cards, retired: [], now });
  const editor = { email: 'ada@council.example', role: 'editor' as const, addedAt: now.toISOString() };
  return db.insert(editors).values(editor).returning({ id: editors.id }).get().id;
}

/** A change as a provider sends it, with the editors' working copy of it. */
function prepareProposal(db: Database, round: number, editorId: number): Prepared {
  const now = new Date(Date.UTC(2026, 2, 10, 12, 0, round));
  const standing = findStandingCard(db, slug);
  if (standing === undefined) throw new Error(`There is no card ${slug}.`);
  const card = { ...buildStates()[round % 2 === 0 ? 0 : 1], reviewedOn: '2026-03-10' };
  const submissionId = insertSubmission(db, {
    kind: 'change',
    state: 'sent',
    slug,
    baseRevision: standing.number,
    draft: JSON.stringify(draftOfCard('change', card, listEarlierCards(db, slug))),
    sentAt: now.toISOString(),
  });
  const row = db.select().from(submissions).where(eq(submissions.id, submissionId)).get();
  const reference = row?.reference ?? '';
  openWorkingCopy(db, { reference, editorId, now });
  const seen = findProposal(db, reference, now)?.seen ?? '';
  return { decision: { reference, editorId, seen, now }, submissionId, card };
}

/** @returns the marks that the process wrote before its end */
async function publishAndKill(
  databasePath: string,
  { decision }: Prepared,
  { at, isHeld }: Kill,
): Promise<{ marks: string }> {
  const child = fork(
    fileURLToPath(new URL('./publish-for-kills.ts', import.meta.url)),
    [databasePath, JSON.stringify({ ...decision, holdAt: isHeld ? at : null })],
    { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  let marks = '';
  const kill = () => void child.kill('SIGKILL');
  if (at === 0) kill();
  child.stdout?.on('data', (chunk: Buffer) => {
    marks += chunk.toString();
    if (marks.length >= at || /[ex]/.test(marks)) kill();
  });
  await once(child, 'close');
  return { marks };
}

/** All that a publishing changes, as far as it can be counted. */
function readStanding(db: Database, { submissionId, decision }: Prepared) {
  return {
    revisions: slugs.map((each) => findStandingCard(db, each)?.number ?? 0),
    states: db
      .select({ state: submissions.state, closedAt: submissions.closedAt })
      .from(submissions)
      .all()
      .map(({ state, closedAt }) => `${state} ${closedAt ?? 'open'}`),
    events: countRows(
      db.select().from(submissionEvents).where(eq(submissionEvents.submissionId, submissionId)).all(),
    ),
    letters: countRows(
      db
        .select()
        .from(outbox)
        .where(eq(outbox.event, `published/${decision.reference}`))
        .all(),
    ),
    lines: countRows(
      db
        .select()
        .from(auditEntries)
        .where(eq(auditEntries.subject, `submission ${decision.reference}`))
        .all()
        .filter(({ action }) => action === 'published'),
    ),
  };
}

const countRows = (rows: readonly unknown[]) => rows.length;

type Standing = ReturnType<typeof readStanding>;

function listFaults(
  db: Database,
  { card, decision }: Prepared,
  { before, after, isNew }: { before: Standing; after: Standing; isNew: boolean },
): string[] {
  const closedAt = decision.now.toISOString();
  const expected = isNew
    ? {
        revisions: before.revisions.map((number) => number + 1),
        // What was sent, and the working copy of it.
        states: [...before.states.slice(0, -2), `published ${closedAt}`, `published ${closedAt}`],
        events: before.events + 1,
        letters: 1,
        lines: 1,
      }
    : before;
  const cards = slugs.map((each) => findStandingCard(db, each)?.card);
  const [model, first, second] = cards;
  const [named, unnamed] = card.related[0]?.model === firstNeighbour ? [first, second] : [second, first];
  const tables = readTables(db);
  return [
    ...(isDeepStrictEqual(after, expected)
      ? []
      : [`half of it stands: ${JSON.stringify({ before, after })}`]),
    ...(isDeepStrictEqual(model, card) === isNew ? [] : ['the card is neither the old nor the new.']),
    ...(areNeighbours(isNew ? named : unnamed, isNew ? unnamed : named)
      ? []
      : ['a neighbour does not name it back.']),
    ...Object.keys(listExpectedRows(card)).flatMap((table) =>
      isDeepStrictEqual(
        new Set((tables[table] ?? []).map(writeRow)),
        new Set(cards.flatMap((each) => (each ? (listExpectedRows(each)[table] ?? []) : [])).map(writeRow)),
      )
        ? []
        : [`${table} holds other rows than the cards.`],
    ),
    ...(db.$client.pragma('integrity_check', { simple: true }) === 'ok' ? [] : ['the database is damaged.']),
    ...((db.$client.pragma('foreign_key_check') as unknown[]).length === 0 ? [] : ['rows point nowhere.']),
  ];
}

/** Whether the one names the model as related and the other does not. */
function areNeighbours(one: Card | undefined, other: Card | undefined): boolean {
  const names = (card: Card | undefined) => card?.related.some(({ model }) => model === slug) ?? false;
  return names(one) && !names(other);
}

function writeRow(row: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}
