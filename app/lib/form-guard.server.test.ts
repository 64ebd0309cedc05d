import { describe, expect, it } from 'vitest';
import { createFormGuard } from './form-guard.server.ts';
import { guardFieldNames, type GuardFault } from './guard-words.ts';

const openedAt = Date.parse('2026-03-10T12:00:00Z');
const dayMs = 24 * 60 * 60 * 1000;
let now = openedAt;
const clock = () => new Date(now);

/** The form as our page sends it, with what a case changes. */
function fill(stamp: string | null, trap: string | null = ''): URLSearchParams {
  const form = new URLSearchParams({ name: 'A model' });
  if (stamp !== null) form.set(guardFieldNames.stamp, stamp);
  if (trap !== null) form.set(guardFieldNames.trap, trap);
  return form;
}

function stampAt(moment: number, guard = createFormGuard({ clock })): string {
  now = moment;
  return guard.stamp();
}

describe('a form guard', () => {
  const guard = createFormGuard({ clock });

  it.each<[string, number, GuardFault | null]>([
    ['at once', 0, 'too-quick'],
    ['within three seconds', 2_999, 'too-quick'],
    ['after three seconds', 3_000, null],
    ['after a day', dayMs, null],
    ['after more than a day', dayMs + 1, 'too-old'],
    ['before it was opened, by a clock that was set back', -1, 'too-quick'],
  ])('judges a form sent %s', (_name, waitedMs, fault) => {
    const stamp = stampAt(openedAt, guard);
    now = openedAt + waitedMs;
    expect(guard.check(fill(stamp))).toBe(fault);
  });

  it.each<[string, (stamp: string) => string | null]>([
    ['is missing', () => null],
    ['is empty', () => ''],
    ['is a moment alone', (stamp) => stamp.split('.')[0] ?? ''],
    ['is another moment', (stamp) => stamp.replace(/^./, 'a')],
    ['has another signature', (stamp) => stamp.replace(/.{43}$/, 'A'.repeat(43))],
    ['has a signature cut short', (stamp) => stamp.slice(0, -1)],
    ['has more to it', (stamp) => `${stamp}A`],
    ['has a line end', (stamp) => `${stamp}\n`],
    ['is very long', () => `${'a'.repeat(60_000)}.${'A'.repeat(43)}`],
    ['is not ASCII', () => `é.${'é'.repeat(43)}`],
    ['comes from another process', () => stampAt(openedAt)],
  ])('takes for forged a stamp that %s', (_name, forge) => {
    const stamp = forge(stampAt(openedAt, guard));
    now = openedAt + 10_000;
    expect(guard.check(fill(stamp))).toBe('forged');
    expect(guard.check(fill(guard.restamp(fill(stamp))))).toBe('too-quick');
  });

  it.each([
    ['filled in', 'https://spam.example'],
    ['a space', ' '],
    ['left out', null],
  ])('sees a trap that is %s, whatever the stamp', (_name, trap) => {
    const stamp = stampAt(openedAt, guard);
    now = openedAt + 10_000;
    expect(guard.check(fill(stamp, trap))).toBe('filled');
    expect(guard.check(fill('forged', trap))).toBe('filled');
    // The same page without the trap passes.
    expect(guard.check(fill(guard.restamp(fill(stamp, trap))))).toBeNull();
  });

  it('lets whoever was too quick press again without waiting anew', () => {
    const stamp = stampAt(openedAt, guard);
    now = openedAt + 1_000;
    const again = guard.restamp(fill(stamp));
    now = openedAt + 3_000;
    expect(guard.check(fill(again))).toBeNull();
  });

  it('lets whoever took a day press again', () => {
    const stamp = stampAt(openedAt, guard);
    now = openedAt + dayMs + 1;
    const again = guard.restamp(fill(stamp));
    now += 3_000;
    expect(guard.check(fill(again))).toBeNull();
  });

  it('reads FormData too, and takes a file for a forgery', () => {
    const form = new FormData();
    form.set(guardFieldNames.trap, '');
    form.set(guardFieldNames.stamp, stampAt(openedAt, guard));
    now = openedAt + 10_000;
    expect(guard.check(form)).toBeNull();
    form.set(guardFieldNames.stamp, new Blob(['x']));
    expect(guard.check(form)).toBe('forged');
    form.set(guardFieldNames.trap, new Blob([]));
    expect(guard.check(form)).toBe('filled');
  });

  it('agrees with another of the same key', () => {
    const key = Buffer.alloc(32, 7);
    const stamp = stampAt(openedAt, createFormGuard({ clock, key }));
    now = openedAt + 3_000;
    expect(createFormGuard({ clock, key }).check(fill(stamp))).toBeNull();
  });
});
