// What each letter to whoever sent something in says. Pure: who gets it, when and by which link is the postman's
// business. What people typed is kept to a name, made harmless, because anybody may type somebody else's address:
// these letters must not carry a stranger's words to them.
import { formatDate } from '#app/lib/format.ts';
import { wrapText } from '#app/lib/mail/wrap-text.ts';
import { paths } from '#app/lib/paths.ts';
import { cleanLine, cleanParagraphs } from '#app/lib/typed-text.ts';
import type { SubmissionKind } from '#app/features/submissions/question-ids.ts';

export interface LetterFacts {
  /** Of whom it goes to, as typed; null where not known. */
  name: string | null;
  /** The model's, as typed; null while there is none. */
  modelName: string | null;
  kind: SubmissionKind;
  /** Whether an organisation says by it that its card is right as it stands. */
  isConfirmation: boolean;
  /** Such as CR-4F7K-9TQX. */
  reference: string;
  site: LetterSite;
}

/** Of the copy that writes. */
export interface LetterSite {
  origin: string;
  operatorName: string | null;
  contactEmail: string | null;
}

/** An address that opens the submission, and the last whole day on which it does. */
export interface PrivateLink {
  address: string;
  worksUntil: string;
}

/** Days are such as `2026-11-21`. */
export type Letter =
  | { letter: 'your-link'; link: PrivateLink; isAskedFor: boolean }
  | { letter: 'received'; link: PrivateLink; decidedBy: string }
  | { letter: 'questions'; link: PrivateLink; questions: readonly string[] }
  | { letter: 'withdrawn' }
  | { letter: 'published'; cardAddress: string }
  | { letter: 'declined'; reason: string; link: PrivateLink }
  | { letter: 'draft-warning'; link: PrivateLink; deletedOn: string }
  | { letter: 'check-request'; cardAddress: string; checkedOn: string; link: PrivateLink };
export type LetterKind = Letter['letter'];

export interface WrittenLetter {
  subject: string;
  /** Lines of at most 72 characters, but for addresses, each whole on a line of its own. */
  text: string;
}

const columns = 72;
const longestName = 60;

/** Writes a letter. */
export function writeLetter(letter: Letter, facts: LetterFacts): WrittenLetter {
  const { subject, paragraphs } = writeBody(letter, facts);
  const name = readGivenName(facts.name);
  const greeting = name === null ? 'Hello,' : `Dear ${name},`;
  const set = [greeting, ...paragraphs, ...signOff(facts.site)].map((paragraph) =>
    typeof paragraph === 'string' ? wrapText(paragraph, columns) : quote(paragraph.quoted),
  );
  return { subject, text: `${set.join('\n\n')}\n` };
}

interface Body {
  subject: string;
  /** Quoted: an editor's words. */
  paragraphs: (string | { quoted: string })[];
}

function writeBody(letter: Letter, facts: LetterFacts): Body {
  const { reference, site } = facts;
  const what = nameSubmission(facts);
  const model = readGivenName(facts.modelName);
  const about = model === null ? reference : `${model} (${reference})`;
  const erasure = [
    'Your name and e-mail address are deleted 12 months from now. How to have that done sooner:',
    site.origin + paths.aboutPrivacy(),
  ];
  switch (letter.letter) {
    case 'your-link':
      return {
        subject: `Your private link: ${about}`,
        paragraphs: [
          letter.isAskedFor
            ? `Here is the new link that was asked for, to ${what}. Once you follow it, the links in our earlier letters stop working.`
            : `Thank you for starting ${what}. This is your private link. With it you can come back on any computer or phone, and go on where you left off:`,
          ...showLink(letter.link),
          `Your reference is ${reference}. With it and your e-mail address you can ask for a new link at any time:`,
          site.origin + paths.submitReturn(),
          ...(letter.isAskedFor
            ? []
            : [
                'What happens next: answer as much as you can, whenever it suits you. Nothing reaches an editor until you send it in, from the last page. A draft that is left untouched for six months is deleted; we write to you a month before.',
              ]),
          'If you did not ask for this, somebody may have typed your address by mistake. You need do nothing, and please do not follow the link.',
        ],
      };
    case 'received':
      return {
        subject: `We have it: ${about}`,
        paragraphs: [
          `Thank you for sending us ${what}. It has arrived safely. Your reference is ${reference}.`,
          `What happens next: an editor reads it and checks it against its sources. You will have a decision by ${formatDate(letter.decidedBy)}, which is within 20 working days. If anything is unclear, we write to you and ask.`,
          'You can see how it is getting on, or withdraw it, by your private link:',
          ...showLink(letter.link),
        ],
      };
    case 'questions':
      return {
        subject: `${letter.questions.length === 1 ? 'A question' : 'Questions'} about ${about}`,
        paragraphs: [
          `Thank you for your patience. An editor has read ${what}, and asks:`,
          ...letter.questions.map((quoted) => ({ quoted })),
          'Please answer by your private link:',
          ...showLink(letter.link),
          `Your reference is ${reference}. The decision waits for your answer; after it, you hear from us within 20 working days. "We do not know" is a good answer, too.`,
        ],
      };
    case 'withdrawn':
      return {
        subject: `Withdrawn: ${about}`,
        paragraphs: [
          `As you asked, ${what} is withdrawn. Its reference was ${reference}.`,
          'What happens next: nobody works on it any further, and nothing of it is published. You are welcome to send in something new at any time.',
          ...erasure,
        ],
      };
    case 'published':
      return {
        subject: `Published: ${about}`,
        paragraphs: [
          facts.isConfirmation
            ? `Good news: we have taken in ${what}, and the card says so. You can read it here:`
            : `Good news: ${what} has been approved, and is published. You can read it here:`,
          letter.cardAddress,
          `Thank you for the work you put into it. Your reference was ${reference}.`,
          'What happens next: every card is checked again within a year. If anything on it is wrong, or has changed, choose "Suggest a change" on the card.',
        ],
      };
    case 'declined':
      return {
        subject: `Our decision: ${about}`,
        paragraphs: [
          `Thank you for sending us ${what}. We have read it with care, and have decided not to publish it. This is why:`,
          { quoted: letter.reason },
          'What happens next: if you can put right what is missing, you are welcome to send it in again. You can still read what you sent:',
          ...showLink(letter.link),
          `Your reference is ${reference}.`,
          ...erasure,
        ],
      };
    case 'draft-warning':
      return {
        subject: `Your draft will be deleted on ${formatDate(letter.deletedOn)}: ${about}`,
        paragraphs: [
          `Some months ago you started ${what}, and it has not been touched since. We keep nothing longer than we need to. So it will be deleted on ${formatDate(letter.deletedOn)}, with your name and e-mail address, unless you open it before then and save any page of it again:`,
          ...showLink(letter.link),
          `If you have no more use for it, you need do nothing. Your reference is ${reference}.`,
        ],
      };
    case 'check-request':
      return writeCheckRequest(letter, facts);
  }
}

/** Asks an organisation, which did not ask for any letter, whether what is said of its model is still right. */
function writeCheckRequest(
  letter: Extract<Letter, { letter: 'check-request' }>,
  { reference, site, ...facts }: LetterFacts,
): Body {
  const name = readGivenName(facts.modelName);
  const model = name ?? 'your model';
  return {
    subject: `Is our card on ${model} still right? (${reference})`,
    paragraphs: [
      `Community Rainbow is an open and independent directory of community models of care and support in the United Kingdom. It has a card on ${model}, with which we believe you work:`,
      letter.cardAddress,
      `It was last checked on ${formatDate(letter.checkedOn)}. We check every card once a year, and you know better than anybody whether what it says is still so. Please look at it, and then tell us by this private link:`,
      ...showLink(letter.link),
      'There are two ways. If everything is still right, one button says so. If something is wrong or has changed, the same page has a form that holds what the card says now, and you change only what needs it. An editor checks it against its sources before anything is published.',
      `If nobody answers, nothing happens: the card stays, and says when it was last checked. What you leave untouched behind the link is deleted after three months. Your reference is ${reference}.`,
      site.contactEmail === null
        ? 'We use this address for nothing else. If you want no such letters, open the link, choose "What we hold about you" and have it erased.'
        : `We use this address for nothing else. If you want no such letters, answer this one or write to ${site.contactEmail}; or open the link, choose "What we hold about you" and have it erased.`,
    ],
  };
}

function showLink(link: PrivateLink): string[] {
  return [
    link.address,
    `It works until ${formatDate(link.worksUntil)}. Whoever has it can read and change what you send in, so please keep it to yourself.`,
  ];
}

function nameSubmission({ kind, modelName, isConfirmation }: LetterFacts): string {
  const name = readGivenName(modelName);
  if (isConfirmation) return `your word that the card${name === null ? '' : ` of ${name}`} is still right`;
  switch (kind) {
    case 'new-model':
      return name === null ? 'the card of a new model' : `the card of ${name}`;
    case 'change':
      return name === null ? 'the change to a card' : `the change to the card of ${name}`;
    case 'study':
      return name === null ? 'the entry on a study' : `the entry on a study of ${name}`;
  }
}

/**
 * What somebody typed as a name, in one line of at most 60 characters, fit for a letter.
 *
 * @returns null for what is no name: empty, or with something that a mail program could make a link of
 */
export function readGivenName(typed: string | null): string | null {
  const name = cleanLine(typed ?? '');
  const isLinkLike = /:\/\/|@|\bwww\b|[\p{L}\p{N}][.。．｡/\\:][\p{L}\p{N}]{2,}/iu.test(name);
  if (name === '' || isLinkLike) return null;
  const characters = Array.from(name);
  if (characters.length <= longestName) return name;
  return `${characters
    .slice(0, longestName - 1)
    .join('')
    .trimEnd()}…`;
}

/** An editor's words, line by line, set apart as mail programs do. */
function quote(words: string): string {
  const lines = wrapText(cleanParagraphs(words), columns - 2).split('\n');
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
}

function signOff({ origin, operatorName, contactEmail }: LetterSite): string[] {
  const sender = `Community Rainbow${operatorName === null ? '' : `, run by ${cleanLine(operatorName)}`}`;
  const replies =
    contactEmail === null
      ? 'Nobody reads answers to this address.'
      : `You can answer this mail, or write to ${contactEmail}.`;
  return [`With best wishes\n${sender}\n${origin}`, replies];
}
