// A paper as a Word document (OOXML): headings, lists, tables, links and endnotes are Word's own, so that it can be worked on, pasted from, and
// read aloud. Parts: styles (docx-styles.server.ts), blocks (docx-blocks.server.ts), citations (docx-citations.server.ts), what makes the same paper the same bytes
// (docx-package.server.ts). The routes of papers call it through respondDownload.
import {
  Document,
  EndnotePosition,
  Footer,
  HeadingLevel,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
  convertMillimetersToTwip,
} from 'docx';
import { writeBlocks } from './docx-blocks.server.ts';
import {
  citeByEndnotes,
  citeByList,
  createLineWriter,
  openLinkList,
  writeEndnotes,
  writeRun,
  writeSourceList,
  type LinkList,
} from './docx-citations.server.ts';
import { setZipDay, writeCoreProperties } from './docx-package.server.ts';
import { compact, describeStyles, numbering, roomy, rule } from './docx-styles.server.ts';
import { listNumberedSources, numberSources, type Paper } from './paper.ts';
import { formatDate } from '#app/lib/format.ts';

/** The media type of a Word document. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const hyperlinkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
/** A4, in millimetres. */
const sheet = { short: 210, long: 297 };

/**
 * The paper as a Word document: A4, British English, its sources numbered as on the page. The same paper gives the same bytes.
 *
 * @throws Error where a citation names a source that the paper does not have
 */
export async function writeDocx(paper: Paper): Promise<Buffer> {
  const isOnePage = paper.setting === 'one page';
  const measures = isOnePage ? compact : roomy;
  const isAcross = paper.setting === 'landscape';
  const { side, top, bottom } = measures.margin;
  const width = convertMillimetersToTwip((isAcross ? sheet.long : sheet.short) - 2 * side);
  const links = openLinkList();
  const noteLinks = openLinkList();
  const numbered = numberSources(paper);
  const sources = listNumberedSources(numbered);
  const writeLine = createLineWriter(numbered, links, isOnePage ? citeByList : citeByEndnotes());
  const file = new Document({
    // What newer versions of Word write, who otherwise open it in a mode for old documents.
    compatabilityModeVersion: 15,
    styles: describeStyles(measures),
    numbering,
    endnotes: isOnePage ? {} : writeEndnotes(sources, noteLinks),
    sections: [
      {
        properties: {
          page: {
            size: {
              width: convertMillimetersToTwip(sheet.short),
              height: convertMillimetersToTwip(sheet.long),
              orientation: isAcross ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: convertMillimetersToTwip(top),
              bottom: convertMillimetersToTwip(bottom),
              left: convertMillimetersToTwip(side),
              right: convertMillimetersToTwip(side),
              header: 0,
              footer: convertMillimetersToTwip(7),
            },
          },
          endnoteProperties: {
            position: EndnotePosition.DOCUMENT_END,
            numberFormat: { type: NumberFormat.DECIMAL },
          },
        },
        footers: { default: writeFoot(paper, width) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [writeRun(paper.title)] }),
          new Paragraph({ style: 'Subtitle', children: [writeRun(paper.kicker)] }),
          ...writeBlocks(paper.blocks, writeLine, {
            width,
            ofLetter: measures.body * 5.2,
            gap: measures.gap,
          }),
          ...(isOnePage && sources.length > 0
            ? writeSourceList(sources, links)
            : closeBody(paper, sources.length > 0)),
        ],
      },
    ],
  });
  relate(file.Document.Relationships, links);
  relate(file.Endnotes.Relationships, noteLinks);
  const zip = await Packer.toBuffer(file, undefined, [writeCoreProperties(paper)]);
  return setZipDay(zip, paper.madeOn);
}

/**
 * What ends the text: a part for the endnotes, which Word prints right under it and LibreOffice on the next page; or, after a table, the
 * paragraph that Word needs there.
 */
function closeBody({ blocks }: Paper, hasSources: boolean): Paragraph[] {
  if (hasSources) {
    return [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [writeRun('Sources')] }),
      new Paragraph({
        style: 'Note',
        keepNext: true,
        children: [writeRun('They follow as notes, by the small numbers in the text.')],
      }),
    ];
  }
  return blocks.at(-1)?.kind === 'table' ? [new Paragraph({ children: [] })] : [];
}

function writeFoot({ title, madeOn, address, dataVersion }: Paper, width: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Foot',
        border: { top: { style: 'single', size: 4, color: rule, space: 4 } },
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          writeRun(title),
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
      new Paragraph({
        style: 'Foot',
        children: [writeRun(`${formatDate(madeOn)}, data ${dataVersion}: ${address}`)],
      }),
    ],
  });
}

function relate(relationships: Document['Document']['Relationships'], { addresses }: LinkList): void {
  addresses.forEach((address, index) => {
    relationships.addRelationship(`Link${index + 1}`, hyperlinkType, address, 'External');
  });
}
