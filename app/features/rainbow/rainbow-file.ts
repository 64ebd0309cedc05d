// The rainbow as an SVG file to take away: one that says by itself what it shows, of when, under which licence and where it
// comes from, and that needs nothing else: no script, no stylesheet, no font of the reader's. Colours stand in attributes,
// which every program reads; a style element adds our letters and, for those who prefer them, dark colours. file-drawing.ts
// draws the picture itself. Called by the route /rainbow.svg.
import { writeDarkStyle } from './dark-style.ts';
import { drawPicture, writeDarkColours } from './file-drawing.ts';
import { fileColours } from './file-colours.ts';
import { formatLength, wrapText, writeLine } from './file-text.ts';
import type { ListedBand, RainbowPicture, UndrawnRainbow } from './layout-rainbow.ts';
import { measureName } from './name-width.ts';
import { titleRainbow, whyUndrawn } from './rainbow-title.ts';
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { countOf, formatDate } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';
import { escapeXml } from '#app/lib/xml.ts';

export const rainbowFileType = 'image/svg+xml; charset=utf-8';

/** For the file opened as a page of its own: it may use what it holds, and nothing runs. */
export const rainbowFilePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface RainbowFileContent {
  rainbow: RainbowPicture | UndrawnRainbow;
  /** What the models were narrowed down by, in words. */
  inWords: readonly string[];
  /** The query string of the same rainbow as a page. */
  search: string;
  /** Public address of the site, without a slash at its end. */
  origin: string;
  /** Of the data, as 12 hex digits. */
  dataVersion: string;
  /** The day in the United Kingdom, as `2026-11-21`. */
  day: string;
  /** Our letters as a `data:` address. */
  font: string;
}

const width = 1280;
const margin = 20;
const innerWidth = width - 2 * margin;
const titleSize = 28;
const wordsSize = 18;
const keySize = 15;
const smallSize = 13;

/** A block of the page and how much of its height it takes. */
interface Block {
  svg: string;
  height: number;
}

/** The whole file as text; the same content gives the same text. */
export function writeRainbowFile(content: RainbowFileContent): string {
  const { rainbow, inWords } = content;
  const title = titleRainbow(rainbow);
  const reason = sayWhyUndrawn(content);
  const [svg, height] = stack(
    [
      (y) => writeHeading(title, inWords, y),
      (y) =>
        reason === null && rainbow.isDrawn
          ? placePicture(rainbow, content.origin, y)
          : writeReason(reason ?? '', y),
      (y) => (reason === null ? writeKey(rainbow.bands, y) : { svg: '', height: 0 }),
      (y) => writeOrigin(content, y),
    ],
    margin,
  );
  const full = formatLength(height + margin);
  const { light } = fileColours;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${full}" viewBox="0 0 ${width} ${full}" role="group" aria-labelledby="title" aria-describedby="about" font-family="${fallbackLetters}" fill="${light.ink}">
<title id="title">${escapeXml([title, ...inWords].join('; '))}</title>
<desc id="about">${escapeXml(describeOrigin(content).join(' '))}</desc>
<style>@font-face{font-family:"${letters}";src:url("${content.font}") format("woff2")}svg{font-family:"${letters}",${fallbackLetters};font-synthesis:none;font-variation-settings:"wght" 600}.strong{font-variation-settings:"wght" 800}.plain{font-variation-settings:"wght" 400}a:hover,a:focus-visible{text-decoration:underline}.mark:hover path,.mark:focus-visible path{stroke:${light.ink};stroke-width:2}</style>
${writeDarkStyle(writeDarkColours(fileColours.dark))}
<rect class="paper" width="${width}" height="${full}" fill="${light.paper}"/>
${svg}
</svg>
`;
}

const letters = 'Atkinson Hyperlegible Next';
/** Where style elements are not read. Not bold: they would be wider than the room that names have. */
const fallbackLetters = 'Arial,Helvetica,Liberation Sans,DejaVu Sans Condensed,sans-serif';

/** One block below the other. @returns them and how far down they reach */
function stack(blocks: readonly ((y: number) => Block)[], top: number): [svg: string, height: number] {
  let y = top;
  const svg = blocks.map((write) => {
    const block = write(y);
    y += block.height;
    return block.svg;
  });
  return [svg.filter((each) => each !== '').join('\n'), y];
}

/** Why there is no picture, and where to go instead; null where there is one. */
function sayWhyUndrawn({ rainbow, inWords }: RainbowFileContent): string | null {
  const why = whyUndrawn(rainbow, inWords);
  return (
    why &&
    `${why} ${rainbow.isDrawn ? 'The address below leads back to the page.' : 'The address below has them as a table; choose a band, a step or people there for a picture of fewer.'}`
  );
}

function writeHeading(title: string, inWords: readonly string[], y: number): Block {
  const lines = wrapText(inWords.join('; '), { size: wordsSize, width: innerWidth, mostLines: 4 });
  const rows = lines.map((line, index) => writeLine(line, { x: margin, y: y + 62 + index * 25 }));
  return {
    svg: `<g font-size="${titleSize}" font-weight="bold" class="strong ink">${writeLine(title, { x: margin, y: y + 30 })}</g>
<g font-size="${wordsSize}" class="quiet" fill="${fileColours.light.quiet}">${rows.join('')}</g>`,
    height: 44 + (lines.length === 0 ? 0 : lines.length * 25 + 8),
  };
}

function placePicture(picture: RainbowPicture, origin: string, y: number): Block {
  const scale = innerWidth / picture.width;
  return {
    svg: `<g transform="translate(${margin} ${formatLength(y)}) scale(${formatLength(scale)})">${drawPicture(picture, origin)}</g>`,
    height: picture.height * scale + 12,
  };
}

function writeReason(reason: string, y: number): Block {
  const lines = wrapText(reason, { size: wordsSize, width: innerWidth, mostLines: 4 });
  const rows = lines.map((line, index) => writeLine(line, { x: margin, y: y + 30 + index * 25 }));
  return {
    svg: `<g font-size="${wordsSize}" class="ink">${rows.join('')}</g>`,
    height: 40 + lines.length * 25,
  };
}

/** The bands in their order, outermost first, each with its colours and how many models it has. */
function writeKey(bands: readonly ListedBand[], y: number): Block {
  const lineHeight = 26;
  let [x, line] = [margin, 0];
  const entries = bands.map(({ approach, label, marks }) => {
    const text = `${label} (${marks.length})`;
    const needed = 22 + measureName(text, keySize);
    if (x > margin && x + needed > width - margin) [x, line] = [margin, line + 1];
    const at = { x: x + 20, y: y + 20 + line * lineHeight };
    const { fill, edge } = fileColours.light.approaches[approach];
    const dot = `<circle cx="${formatLength(x + 7)}" cy="${formatLength(at.y - 5)}" r="6" fill="${fill}" stroke="${edge}" stroke-width="1.5" class="${approach}"/>`;
    x += needed + 26;
    return dot + writeLine(text, at);
  });
  return {
    svg: `<g font-size="${keySize}" class="ink">${entries.join('')}</g>`,
    height: (line + 1) * lineHeight + 10,
  };
}

/** Whose it is, of when, under which licence; with links where a reader can follow them. */
function writeOrigin(content: RainbowFileContent, y: number): Block {
  const address = content.origin + paths.rainbow(content.search);
  const [about, licence, names] = describeOrigin(content) as [string, string, string?];
  const wrap = (text: string, mostLines: number) =>
    wrapText(text, { size: smallSize, width: innerWidth, mostLines });
  const rows = [
    ...wrap(names ?? '', 2).map((text) => ({ text, href: null })),
    ...wrap(about, 2).map((text) => ({ text, href: null })),
    ...wrap(licence, 2).map((text) => ({ text, href: dataLicenceUrl })),
    ...wrap(address, 3).map((text) => ({ text, href: address })),
  ];
  const lineHeight = 19;
  const svg = rows.map(({ text, href }, index) => {
    const line = writeLine(text, { x: margin, y: y + 24 + index * lineHeight });
    return href === null ? line : `<a href="${escapeXml(href)}">${line}</a>`;
  });
  return {
    svg: `<g font-size="${smallSize}" class="quiet plain" fill="${fileColours.light.quiet}">${svg.join('')}</g>`,
    height: 14 + rows.length * lineHeight,
  };
}

function describeOrigin({ rainbow, day, dataVersion }: RainbowFileContent): string[] {
  const nameless = rainbow.isDrawn
    ? rainbow.bands.flatMap(({ marks }) => marks).filter(({ name }) => name === null).length
    : 0;
  return [
    `From Community Rainbow, the directory of community models of care and support, as it stood on ${formatDate(day)} (data version ${dataVersion}).`,
    `Licence: Creative Commons Attribution 4.0 (CC BY 4.0), ${dataLicenceUrl}`,
    ...(nameless > 0
      ? [
          `${countOf(nameless, 'arc')} had no room for a name; a picture of one band or step has more of them.`,
        ]
      : []),
  ];
}
