import { expect, it } from 'vitest';
import { linkDays, makeLink, openLink } from './links.server.ts';
import { beginSubmission } from './commands.server.ts';
import { submissionLinks, submissions } from '#db/schema.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';

const begun = new Date('2026-03-10T12:00:00Z');
const afterDays = (days: number) => new Date(begun.getTime() + days * 24 * 60 * 60 * 1000);

function openOne() {
  const { db } = openTestDatabase();
  const token = beginSubmission(db, { kind: 'new-model' }, begun) ?? '';
  const { submissionId } = openLink(db, { token, now: begun }) as { submissionId: number };
  return {
    db,
    token,
    submissionId,
    open: (which: string, now = begun) => openLink(db, { token: which, now }),
  };
}

it('opens what it was made for, again and again', () => {
  const { token, submissionId, open } = openOne();
  expect([open(token), open(token)]).toEqual([{ submissionId }, { submissionId }]);
});

it('has 256 random bits that stand in no table', () => {
  const { db, token, submissionId } = openOne();
  const other = makeLink(db, { submissionId, now: begun });
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(other).not.toBe(token);
  expect(JSON.stringify(db.select().from(submissionLinks).all())).not.toContain(token);
});

it.each([
  ['empty', () => ''],
  ['cut short', (token: string) => token.slice(0, -1)],
  ['with something added', (token: string) => `${token}A`],
  ['in small letters', (token: string) => token.toLowerCase()],
  ['the hash that the table keeps', (_: string, hash: string) => hash],
  ['a number', () => '1'],
])('opens nothing with a token that is %s', (_, change) => {
  const { db, token, open } = openOne();
  const [row] = db.select().from(submissionLinks).all();
  expect(open(change(token, row?.hash ?? ''))).toEqual({ fault: 'unknown' });
});

it('runs out after its days, to the moment', () => {
  const { token, submissionId, open } = openOne();
  const end = afterDays(linkDays);
  expect(open(token, new Date(end.getTime() - 1))).toEqual({ submissionId });
  expect(open(token, end)).toEqual({ fault: 'expired' });
});

it('goes on beside one that came unasked', () => {
  const { db, token, submissionId, open } = openOne();
  const mailed = makeLink(db, { submissionId, now: afterDays(1) });
  expect(open(mailed, afterDays(1))).toEqual({ submissionId });
  expect(open(token, afterDays(1))).toEqual({ submissionId });
});

it('ends once one that was asked for is followed, and not before', () => {
  const { db, token, submissionId, open } = openOne();
  const asked = makeLink(db, { submissionId, replacesEarlier: true, now: afterDays(1) });
  expect(open(token, afterDays(1))).toEqual({ submissionId });
  expect(open(asked, afterDays(1))).toEqual({ submissionId });
  expect(open(token, afterDays(1))).toEqual({ fault: 'replaced' });
  const later = makeLink(db, { submissionId, now: afterDays(2) });
  expect(open(asked, afterDays(2))).toEqual({ submissionId });
  expect(open(later, afterDays(2))).toEqual({ submissionId });
});

it('ends no link of another submission', () => {
  const { db, open, submissionId } = openOne();
  const neighbour = beginSubmission(db, { kind: 'new-model' }, begun) ?? '';
  open(makeLink(db, { submissionId, replacesEarlier: true, now: afterDays(1) }), afterDays(1));
  expect(open(neighbour, afterDays(1))).not.toHaveProperty('fault');
});

it('opens nothing once its submission is deleted', () => {
  const { db, token, open } = openOne();
  db.delete(submissions).run();
  expect(open(token)).toEqual({ fault: 'unknown' });
});
