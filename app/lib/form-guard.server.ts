// Keeps programs out of the form that begins a submission and the one that asks for a link: a field that people neither see
// nor reach, and the moment at which the page was made, signed so that it can only come from here. No puzzle: puzzles keep out
// people who see, hear, read or remember less well, hand those who pass to another company's scripts, and stop few programs that mean
// it. This stops the careless ones, the limits of app/server/limit-forms.ts the rest. Nobody is turned away for good: whoever is
// refused gets the form back as they filled it in, with a sentence, and presses again.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { guardFieldNames, type GuardFault } from './guard-words.ts';

export interface FormGuard {
  /** The moment of now, signed, for GuardFields. A page that bears it must not be kept by caches. */
  stamp(): string;
  /** Why a form looks as if a program had sent it; null for one that does not. */
  check(form: FormData | URLSearchParams): GuardFault | null;
  /**
   * The stamp for a form that is shown again with errors: the one it came with while that is good, so that nobody has to wait
   * anew, else that of now.
   */
  restamp(form: FormData | URLSearchParams): string;
}

const defaultQuickestSeconds = 3;
const oldestMs = 24 * 60 * 60 * 1000;

/**
 * @param options.key made at the start of the process when left out: a page from before a restart is `forged`, and sending it
 *   again is enough
 * @param options.quickestSeconds less than it takes anybody to read and fill in the form
 */
export function createFormGuard({
  clock,
  key = randomBytes(32),
  quickestSeconds = defaultQuickestSeconds,
}: {
  clock: () => Date;
  key?: Buffer;
  quickestSeconds?: number;
}): FormGuard {
  const sign = (moment: string) => createHmac('sha256', key).update(moment).digest();

  const stamp = () => {
    const moment = clock().getTime().toString(36);
    return `${moment}.${sign(moment).toString('base64url')}`;
  };

  const checkStamp = (sent: unknown): Exclude<GuardFault, 'filled'> | null => {
    const [, moment = '', signature = ''] =
      typeof sent === 'string' ? (/^([0-9a-z]{1,12})\.([\w-]{43})$/.exec(sent) ?? []) : [];
    const given = Buffer.from(signature, 'base64url');
    const right = sign(moment);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged';
    const ageMs = clock().getTime() - parseInt(moment, 36);
    if (ageMs < quickestSeconds * 1000) return 'too-quick';
    return ageMs > oldestMs ? 'too-old' : null;
  };

  return {
    stamp,
    check(form) {
      // Absent, too: our pages send it empty, and only a program leaves it out.
      if (form.get(guardFieldNames.trap) !== '') return 'filled';
      return checkStamp(form.get(guardFieldNames.stamp));
    },
    restamp(form) {
      const sent = form.get(guardFieldNames.stamp);
      const fault = checkStamp(sent);
      return typeof sent === 'string' && (fault === null || fault === 'too-quick') ? sent : stamp();
    },
  };
}
