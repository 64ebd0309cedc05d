// Cards, addresses and notes that readers typed hold whatever they hold; a Word document may not, and one forbidden character in it makes Word
// refuse the whole file.

/** Line ends of every system, and the two that Unicode adds. */
const lineEnds = /\r\n|[\r\v\f\u{85}\u{2028}\u{2029}]/gu;
/** All that is no `Char` of XML 1.0 (section 2.2), halves of surrogate pairs among it, and the marks that turn text about. */
const forbidden =
  /[^\t\n\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|[\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;

/** Text that any file can hold: `\n` is the only line end, tabs are spaces, and what can be neither read nor stored is left out. */
export function cleanText(text: string): string {
  return text.replace(lineEnds, '\n').replace(/\t/g, ' ').replace(forbidden, '');
}

/** Longer ones Word takes for a damage of the file. */
const longestAddress = 2_000;

/** An address as a link may lead to it: whole, of the web or of a mailbox. Null for anything else, which is then but text. */
export function readLinkAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return ['http:', 'https:', 'mailto:'].includes(protocol) && href.length <= longestAddress ? href : null;
}
