// What people type or paste into a form, made into text that can be kept, compared and shown: from Word and PDF come
// line ends, spaces and invisible characters that nobody meant, and from others characters that make text read as
// something else. Called by the schemas of forms; what a Word file can hold is app/lib/paper/clean-text.ts.
import { z } from 'zod';
import { formatNumber } from './format.ts';

/** Line ends of every system, and the two that Unicode adds. */
const lineEnds = /\r\n|[\r\v\f\u{85}\u{2028}\u{2029}]/gu;
const spaces = /[^\S\n]+/gu;
/** The bullet of Word’s Symbol font, which other fonts lack. */
const wordBullets = /\u{F0B7}/gu;
/** Control characters, halves of surrogate pairs, what is private to a font, and what is no character. */
const unreadable = /(?!\n)\p{Cc}|\p{Cs}|\p{Co}|\p{Noncharacter_Code_Point}/gu;
/**
 * Characters without a look of their own: of no width, soft hyphens, fillers, tags, and those that turn text about
 * (Unicode, Default_Ignorable_Code_Point). Joiners and the sign that makes an emoji stay for now.
 */
const invisible = /(?!\u{200C}|\u{200D}|\u{FE0E}|\u{FE0F})\p{Default_Ignorable_Code_Point}/gu;
/** Scripts whose words are misspelt without joiners (Unicode 16, section 23.2), and emoji made of several. */
const joining =
  '\\p{scx=Arab}\\p{scx=Beng}\\p{scx=Deva}\\p{scx=Gujr}\\p{scx=Guru}\\p{scx=Khmr}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Mong}\\p{scx=Mymr}\\p{scx=Nkoo}\\p{scx=Orya}\\p{scx=Sinh}\\p{scx=Syrc}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Tibt}\\p{Extended_Pictographic}\\p{Emoji_Modifier}';
const strayJoiners = new RegExp(`(?<![${joining}]\\p{M}*)[\\u{200C}\\u{200D}]`, 'gu');
const strayEmojiSigns = /(?<!\p{Emoji})[\u{FE0E}\u{FE0F}]/gu;
/** Joiners and accents that are left with nothing to stand on make no answer. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line: every run of white space is one space, none at the ends. Empty where nothing visible was typed. */
export function cleanLine(text: string): string {
  return cleanParagraphs(text).replace(/\n+/g, ' ');
}

/**
 * Lines and paragraphs as they were typed, with `\n` for every line end, at most one blank line between paragraphs, and no
 * space at the ends of a line. Empty where nothing visible was typed.
 */
export function cleanParagraphs(text: string): string {
  const clean = text
    .replace(lineEnds, '\n')
    .replace(wordBullets, '•')
    .replace(spaces, ' ')
    .replace(unreadable, '')
    .replace(invisible, '')
    .replace(strayEmojiSigns, '')
    .replace(strayJoiners, '')
    // Last of those that take away, since what stood apart may compose now.
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return visible.test(clean) ? clean : '';
}

interface TypedOptions {
  /** Characters as the schema of cards and the browser count them (UTF-16 units), after cleaning. */
  max: number;
}

interface RequiredOptions extends TypedOptions {
  /** What to do when it is left empty, such as “Enter the name of the model”. */
  error: string;
}

type RequiredText = z.ZodType<string, string>;
type OptionalText = z.ZodType<string | undefined, string | undefined>;

/** A field of one line. Without `error` it may be left empty, and is undefined then. */
export function typedLine(options: RequiredOptions): RequiredText;
export function typedLine(options: TypedOptions): OptionalText;
export function typedLine(options: TypedOptions & { error?: string }): RequiredText | OptionalText {
  return typedText(cleanLine, options);
}

/** A field of several lines. Without `error` it may be left empty, and is undefined then. */
export function typedParagraphs(options: RequiredOptions): RequiredText;
export function typedParagraphs(options: TypedOptions): OptionalText;
export function typedParagraphs(options: TypedOptions & { error?: string }): RequiredText | OptionalText {
  return typedText(cleanParagraphs, options);
}

function typedText(
  clean: (text: string) => string,
  { max, error }: TypedOptions & { error?: string },
): RequiredText | OptionalText {
  const text = z
    .string(error)
    .overwrite(clean)
    .max(max, { error: ({ input }) => sayTooLong(String(input).length, max) });
  if (error !== undefined) return text.min(1, error);
  return text.transform((typed) => (typed === '' ? undefined : typed)).optional();
}

/** What to do about a text that is too long. */
function sayTooLong(length: number, max: number): string {
  return `Shorten this to at most ${formatNumber(max)} characters; it has ${formatNumber(length)}`;
}
