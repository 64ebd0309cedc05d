// Words in the rainbow's file: cut into lines by their measured width, since SVG does not wrap, and set along circles letter by
// letter. SVG's own `textPath` would be shorter, but office programs and converters such as librsvg leave out what it holds.
import { lengthToPosition } from './half-ring.ts';
import { measureName } from './name-width.ts';
import { escapeXml } from '#app/lib/xml.ts';

const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/**
 * Text along a circle round (0, 0), each letter an element of its own, to be put into a group with `text-anchor="middle"`.
 * The letters are spread by their widths, so that a name keeps its length in any typeface.
 *
 * @param at.position of the middle of the text, 0 at the left end of the half ring and 1 at the right
 * @param at.radius of the line that the letters stand on
 */
export function setAlongCircle(text: string, at: { position: number; radius: number; size: number }): string {
  let reached = -measureName(text, at.size) / 2;
  return Array.from(letters.segment(text), ({ segment: letter }) => {
    const width = measureName(letter, at.size);
    const middle = at.position + lengthToPosition(reached + width / 2, at.radius);
    reached += width;
    const degrees = ((middle - 0.5) * 180).toFixed(2);
    return letter.trim() === ''
      ? ''
      : `<text y="${(-at.radius).toFixed(2)}" transform="rotate(${degrees})">${escapeXml(letter)}</text>`;
  }).join('');
}

/**
 * Text in lines that are no wider than given. Words too wide for a line are broken, so that an address fits too.
 *
 * @returns at most `mostLines` lines; the last ends in an ellipsis where there would be more
 */
export function wrapText(
  text: string,
  { size, width, mostLines }: { size: number; width: number; mostLines: number },
): string[] {
  const fits = (line: string) => measureName(line, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const { segment: letter } of letters.segment(word)) {
      if (!fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= mostLines) return lines;
  let last = lines[mostLines - 1] ?? '';
  while (!fits(`${last}…`)) last = last.slice(0, -1);
  return [...lines.slice(0, mostLines - 1), `${last.trimEnd()}…`];
}

/** A line as it stands on the page, escaped. */
export function writeLine(text: string, { x, y }: { x: number; y: number }): string {
  return `<text x="${formatLength(x)}" y="${formatLength(y)}">${escapeXml(text)}</text>`;
}

/** At most two decimals. */
export function formatLength(length: number): string {
  return String(Number(length.toFixed(2)));
}
