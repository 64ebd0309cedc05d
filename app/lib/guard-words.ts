// What the guarded form and its guard (form-guard.server.ts) share: names of fields, and what people are told.

/** Names that no form of ours uses for a question. The trap's is one that programs like to fill in and browsers do not. */
export const guardFieldNames = { trap: 'website-address', stamp: 'stamp' } as const;

export type GuardFault = 'filled' | 'too-quick' | 'too-old' | 'forged';

/** What to do, for whoever is refused though they are a person. */
export const guardWords: Record<GuardFault, string> = {
  filled:
    'A hidden field that should stay empty came filled in, perhaps by your browser. It is empty again: press the button once more',
  'too-quick':
    'This was sent within moments of the page opening. Check what you typed, then press the button again',
  'too-old': 'This page was open for more than a day. Nothing you typed is lost: press the button again',
  forged:
    'This site was restarted after you opened the page. Nothing you typed is lost: press the button again',
};
