// Reads a Word document back through another library than the one that wrote it, so that a test can hold what somebody opens against the
// card.
import mammoth from 'mammoth';

export interface DocxHeading {
  /** 1 for the title, 2 for a part, 3 for a part of that. */
  level: number;
  text: string;
}

export interface DocxContent {
  headings: DocxHeading[];
  /** Paragraphs that are neither heading, list nor cell, without marks of citations. */
  paragraphs: string[];
  lists: { isNumbered: boolean; items: string[] }[];
  /** Each as rows of its cells' texts, the head first. Citations are left out, so that a cell is what the card says. */
  tables: { rows: string[][] }[];
  /** Text of the sources, in their order: endnotes or, in a paper that keeps to a page, the last list. */
  notes: string[];
  /** The numbers shown as citations, in their order. */
  citations: string[];
  links: { text: string; href: string }[];
  /** All there is, with a space between blocks. */
  text: string;
  /** What the second library found odd. */
  warnings: string[];
}

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='heading 1'] => h2:fresh",
  "p[style-name='Heading 1'] => h2:fresh",
  "p[style-name='heading 2'] => h3:fresh",
  "p[style-name='Heading 2'] => h3:fresh",
  "p[style-name='Note'] => p:fresh",
  "p[style-name='Table text'] => p:fresh",
  "p[style-name='Table head'] => p:fresh",
  "p[style-name='caption'] => p:fresh",
  "p[style-name='Caption'] => p:fresh",
  "r[style-name='Hyperlink'] => ",
];

/** @throws Error where it is no Word document */
export async function readDocx(bytes: Buffer): Promise<DocxContent> {
  const { value: html, messages } = await mammoth.convertToHtml({ buffer: bytes }, { styleMap });
  const all = (pattern: RegExp, within = html) =>
    [...within.matchAll(pattern)].map((match) => match.slice(1));
  const endnotes = all(/<li id="endnote-[^"]*">(.*?)<\/li>/gs).map(([note = '']) =>
    readText(note).replace(/\s*↑$/, ''),
  );
  const [listed] = all(/<h2>Sources<\/h2><ol>(.*?)<\/ol>$/gs);
  const withoutSources = html
    .replace(/<ol><li id="endnote-.*$/s, '')
    .replace(/(<h2>Sources<\/h2>)<ol>.*$/s, '$1');
  const body = withoutSources.replace(/<table>.*?<\/table>|<(ul|ol)>.*?<\/\1>/gs, '');
  return {
    headings: all(/<h([1-6])>(.*?)<\/h\1>/gs).map(([level, text = '']) => ({
      level: Number(level),
      text: readText(text),
    })),
    paragraphs: all(/<p>(.*?)<\/p>/gs, body).map(([text = '']) => readText(text)),
    lists: all(/<(ul|ol)>(.*?)<\/\1>/gs, withoutSources).map(([element, list = '']) => ({
      isNumbered: element === 'ol',
      items: readItems(list),
    })),
    tables: all(/<table>(.*?)<\/table>/gs).map(([table = '']) => ({
      rows: all(/<tr>(.*?)<\/tr>/gs, table).map(([row = '']) =>
        all(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs, row).map(([cell = '']) => readText(cell)),
      ),
    })),
    notes: listed === undefined ? endnotes : readItems(listed[0] ?? ''),
    citations: all(/<sup>(.*?)<\/sup>/gs).flatMap(([mark = '']) => stripTags(mark).match(/\d+/g) ?? []),
    links: all(/<a href="(?!#)([^"]*)"[^>]*>(.*?)<\/a>/gs).map(([href = '', text = '']) => ({
      href: decode(href),
      text: readText(text),
    })),
    text: readText(html),
    warnings: messages.map(({ message }) => message),
  };
}

const readItems = (list: string) =>
  [...list.matchAll(/<li[^>]*>(.*?)<\/li>/gs)].map(([, item = '']) => readText(item));

/** The words of a piece of HTML, without marks of citations. */
function readText(html: string): string {
  const text = html.replace(/<sup>.*?<\/sup>/gs, '').replace(/<br \/>|<\/(?:p|li|h\d|td|th)>/g, ' ');
  return decode(stripTags(text)).replace(/\s+/g, ' ').trim();
}

const stripTags = (html: string) => html.replace(/<[^>]*>/g, '');

const decode = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
