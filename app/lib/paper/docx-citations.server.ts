// How a Word document cites. As a rule by endnotes, which go along with what is pasted into another paper and are numbered anew there. LibreOffice
// puts endnotes on a page of their own, so that a paper that has to keep to one page lists its sources as its last part instead, and
// refers to the list's numbers. Everything that the library would number by chance, links and bookmarks, is numbered here in the order in
// which it stands, so that one paper always gives the same file.
import {
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  ConcreteHyperlink,
  EndnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { cleanText, readLinkAddress } from './clean-text.ts';
import { numberSourceList } from './docx-styles.server.ts';
import type { Line, NumberedSource } from './paper.ts';

/** The links of one part of the file, by the number that each has there. */
export interface LinkList {
  readonly addresses: readonly string[];
  /** @returns the id of the relationship, which the library writes with `rId` before it */
  add(address: string): string;
}

export function openLinkList(): LinkList {
  const addresses: string[] = [];
  return {
    addresses,
    add(address) {
      addresses.push(address);
      return `Link${addresses.length}`;
    },
  };
}

/** Text with its line ends. */
export function writeRun(text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun {
  const [first = '', ...others] = cleanText(text).split('\n');
  return new TextRun({
    ...options,
    children: [first, ...others.flatMap((line) => [new BuilderElement({ name: 'w:br' }), line])],
  });
}

/** A link, or plain text where the address is none that a link may lead to. */
export function writeLink(text: string, address: string, links: LinkList): ParagraphChild {
  const target = readLinkAddress(address);
  if (target === null) return writeRun(text === address ? text : `${text} (${address})`);
  return new ConcreteHyperlink([writeRun(text, { style: 'Hyperlink' })], links.add(target));
}

/** Writes a line of text with its citations. */
export type LineWriter = (line: Line) => ParagraphChild[];

/** @param writeCitation a citation of the source of this number */
export function createLineWriter(
  sources: ReadonlyMap<string, NumberedSource>,
  links: LinkList,
  writeCitation: (number: number) => ParagraphChild[],
): LineWriter {
  return (line) =>
    line.flatMap((span, index): ParagraphChild[] => {
      if (typeof span === 'string') return [writeRun(span)];
      if ('strong' in span) return [writeRun(span.strong, { bold: true })];
      if ('href' in span) return [writeLink(span.text, span.href, links)];
      const previous = line[index - 1];
      const isBesideAnother = typeof previous === 'object' && 'cite' in previous;
      // Every cited key is numbered; numberSources threw otherwise.
      const number = sources.get(span.cite)?.number ?? 0;
      return [...(isBesideAnother ? [writeRun(',', mark)] : []), ...writeCitation(number)];
    });
}

/**
 * Citations by endnotes. The first of a source is an endnote with a bookmark round its mark; a later one is a field that shows the number of
 * that mark, since a second reference to the same endnote would be numbered and printed again.
 */
export function citeByEndnotes(): (number: number) => ParagraphChild[] {
  const cited = new Set<number>();
  return (number) => {
    if (cited.has(number)) return writeField(`NOTEREF ${nameBookmark(number)} \\f \\h`, number);
    cited.add(number);
    return bookmark(number, new EndnoteReferenceRun(number));
  };
}

/** Citations by the numbers of a list, which `writeSourceList` writes. */
export function citeByList(number: number): ParagraphChild[] {
  return writeField(`REF ${nameBookmark(number)} \\n \\h`, number);
}

/** The sources as the last part of the text. */
export function writeSourceList(sources: readonly NumberedSource[], links: LinkList): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [writeRun('Sources')] }),
    ...sources.map(
      (source) =>
        new Paragraph({
          style: 'Source',
          numbering: numberSourceList,
          children: [...bookmark(source.number, writeRun(source.text)), ...writeAddress(source, links)],
        }),
    ),
  ];
}

/** The sources as endnotes, by the ids under which `citeByEndnotes` refers to them. */
export function writeEndnotes(sources: readonly NumberedSource[], links: LinkList) {
  const write = (source: NumberedSource) =>
    new Paragraph({
      style: 'EndnoteText',
      children: [writeRun(` ${source.text}`), ...writeAddress(source, links)],
    });
  return Object.fromEntries(sources.map((source) => [String(source.number), { children: [write(source)] }]));
}

function writeAddress({ url }: NumberedSource, links: LinkList): ParagraphChild[] {
  return url === null ? [] : [writeRun(' '), writeLink(url, url, links)];
}

/** Raised by itself too, for programs that know nothing of Word's style. */
const mark = { style: 'EndnoteReference', superScript: true };

const nameBookmark = (number: number) => `_RefSource${number}`;

/** The library's own bookmark counts through all files that this process makes. */
function bookmark(number: number, child: ParagraphChild): ParagraphChild[] {
  const start = new BookmarkStart(nameBookmark(number), number);
  return [start as ParagraphChild, child, new BookmarkEnd(number) as ParagraphChild];
}

/** A field of Word that is worked out anew when somebody asks for it, with what it shows until then. */
function writeField(instruction: string, shown: number): TextRun[] {
  const writePart = (part: BuilderElement<{ mark: string }> | string) =>
    new TextRun({ ...mark, children: [part] });
  const writeStep = (step: 'begin' | 'separate' | 'end') =>
    writePart(
      new BuilderElement({ name: 'w:fldChar', attributes: { mark: { key: 'w:fldCharType', value: step } } }),
    );
  return [
    writeStep('begin'),
    writePart(new FieldInstruction(instruction)),
    writeStep('separate'),
    writePart(String(shown)),
    writeStep('end'),
  ];
}

class FieldInstruction extends BuilderElement<{ mark: string }> {
  constructor(instruction: string) {
    super({ name: 'w:instrText', attributes: { mark: { key: 'xml:space', value: 'preserve' } } });
    this.root.push(` ${instruction} `);
  }
}
