// How a paper looks in Word: the styles that Word knows by these names, so that whoever pastes a part into a paper of their own
// gets that paper's look, and the navigation pane its headings.
import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx';

const ink = '201C1A';
export const quiet = '4A4440';
export const rule = 'B4ABA0';

/** On every computer that has Word, with a twin of the same widths in LibreOffice. */
const font = 'Arial';

/** What differs between a paper that takes the room it needs and one that keeps to a page. Sizes of type in half-points, distances in twentieths of a point. */
export interface Measures {
  body: number;
  small: number;
  title: number;
  part: number;
  section: number;
  gap: number;
  line: number;
  /** In millimetres. */
  margin: { side: number; top: number; bottom: number };
}

export const roomy: Measures = {
  body: 22,
  small: 18,
  title: 40,
  part: 28,
  section: 24,
  gap: 120,
  line: 276,
  margin: { side: 20, top: 20, bottom: 22 },
};
export const compact: Measures = {
  body: 18,
  small: 15,
  title: 32,
  part: 20,
  section: 18,
  gap: 40,
  line: 240,
  margin: { side: 18, top: 12, bottom: 15 },
};

export function describeStyles(measures: Measures): IStylesOptions {
  const { body, small, title, part, section, gap, line } = measures;
  const heading = { font, bold: true, color: ink };
  const text = { spacing: { after: gap, line } };
  /** Said outright: LibreOffice sets a heading of two lines over itself where it has to inherit this. */
  const tight = { line: Math.min(line, 252), lineRule: LineRuleType.AUTO };
  return {
    default: {
      document: {
        run: { font, size: body, color: ink, language: { value: 'en-GB', eastAsia: 'en-GB' } },
        paragraph: text,
      },
      title: {
        run: { ...heading, size: title },
        paragraph: { spacing: { after: gap / 2, ...tight }, keepNext: true },
      },
      heading1: {
        run: { ...heading, size: part },
        paragraph: {
          spacing: { before: gap * 2, after: gap / 2, ...tight },
          keepNext: true,
          keepLines: true,
        },
      },
      heading2: {
        run: { ...heading, size: section },
        paragraph: {
          spacing: { before: gap * 1.5, after: gap / 2, ...tight },
          keepNext: true,
          keepLines: true,
        },
      },
      listParagraph: { paragraph: { spacing: { after: gap / 2, line } } },
      caption: {
        run: { bold: true, size: body, color: ink, italics: false },
        paragraph: { spacing: { before: gap, after: gap / 2, ...tight }, keepNext: true },
      },
      hyperlink: { run: { color: '1A4F8B', underline: { type: 'single' } } },
      endnoteReference: { run: { superScript: true } },
      endnoteText: { run: { size: small }, paragraph: { spacing: { after: gap / 4, line: 240 } } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { color: quiet, size: body },
        paragraph: { spacing: { after: gap * 1.5 } },
      },
      {
        id: 'Source',
        name: 'Source',
        basedOn: 'ListParagraph',
        run: { size: small },
        paragraph: { spacing: { after: gap / 4, line: 240 } },
      },
      { id: 'Note', name: 'Note', basedOn: 'Normal', run: { color: quiet, size: small + 1 } },
      {
        id: 'TableText',
        name: 'Table text',
        basedOn: 'Normal',
        run: { size: body - 2 },
        paragraph: { spacing: { after: 0, line: 252 } },
      },
      { id: 'TableHead', name: 'Table head', basedOn: 'TableText', run: { bold: true } },
      {
        id: 'Foot',
        name: 'Foot',
        basedOn: 'Normal',
        run: { size: 15, color: quiet },
        paragraph: { spacing: { after: 0, line: 240 } },
      },
    ],
  };
}

const bullets = 'bullets';
const numbers = 'numbers';
const sources = 'sources';

/** The numbering of a list. @param list its place among the paper's lists: each counts from 1 */
export const numberList = (isNumbered: boolean, list: number) => ({
  reference: isNumbered ? numbers : bullets,
  level: 0,
  instance: list,
});

export const numberSourceList = { reference: sources, level: 0 };

export const numbering: INumberingOptions = {
  config: [
    {
      reference: bullets,
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', ...placeMark() }],
    },
    {
      reference: numbers,
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', ...placeMark() }],
    },
    {
      reference: sources,
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', ...placeMark() }],
    },
  ],
};

function placeMark() {
  return { alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 340, hanging: 340 } } } };
}
