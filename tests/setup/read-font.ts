// Reads from a font file what lines of text take up: heights and advance widths, at any weight. For the tests that hold
// the stand-in letters of app/styles/app.css to the real ones; takes .woff2 and .ttf with one axis, or none.
import { brotliDecompressSync } from 'node:zlib';

export interface FontMeasures {
  /** Share of the font size from the baseline up, as browsers take it for a line. */
  ascent: number;
  /** The same down, positive. */
  descent: number;
  /** Mean advance width of the text's characters as a share of the font size; kerning is not counted. */
  meanWidth(text: string, weight: number): number;
}

type Tables = Record<string, Buffer>;

/** @throws when a character of a measured text has no glyph */
export function readFont(file: Buffer): FontMeasures {
  const tables = file.toString('latin1', 0, 4) === 'wOF2' ? readWoff2(file) : readSfnt(file);
  const table = (tag: string) => {
    const found = tables[tag];
    if (!found) throw new Error(`The font has no table ${tag}.`);
    return found;
  };
  const unitsPerEm = table('head').readUInt16BE(18);
  const hhea = table('hhea');
  const longMetrics = hhea.readUInt16BE(34);
  const glyphOf = readCharacterMap(table('cmap'));
  const widthChange = readWidthChange(tables);
  const advance = (character: string, weight: number) => {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    if (glyph === 0) throw new Error(`The font has no “${character}”.`);
    return table('hmtx').readUInt16BE(4 * Math.min(glyph, longMetrics - 1)) + widthChange(glyph, weight);
  };
  return {
    ascent: hhea.readInt16BE(4) / unitsPerEm,
    descent: -hhea.readInt16BE(6) / unitsPerEm,
    meanWidth: (text, weight) => {
      const characters = [...text];
      const sum = characters.reduce((total, character) => total + advance(character, weight), 0);
      return sum / characters.length / unitsPerEm;
    },
  };
}

function readSfnt(file: Buffer): Tables {
  const tables: Tables = {};
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    const start = file.readUInt32BE(entry + 8);
    tables[file.toString('latin1', entry, entry + 4)] = file.subarray(
      start,
      start + file.readUInt32BE(entry + 12),
    );
  }
  return tables;
}

// The first of the 63 tags that WOFF2 writes as one number (W3C, WOFF File Format 2.0, section 5.2); the rest are of
// no use here but their places count.
const numberedTags = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm'].concat(
  ['glyf', 'loca', 'prep', 'CFF ', 'VORG', 'EBDT', 'EBLC', 'gasp', 'hdmx', 'kern', 'LTSH', 'PCLT', 'VDMX'],
  ['vhea', 'vmtx', 'BASE', 'GDEF', 'GPOS', 'GSUB', 'EBSC', 'JSTF', 'MATH', 'CBDT', 'CBLC', 'COLR', 'CPAL'],
  ['SVG ', 'sbix', 'acnt', 'avar', 'bdat', 'bloc', 'bsln', 'cvar', 'fdsc', 'feat', 'fmtx', 'fvar', 'gvar'],
  [
    'hsty',
    'just',
    'lcar',
    'mort',
    'morx',
    'opbd',
    'prop',
    'trak',
    'Zapf',
    'Silf',
    'Glat',
    'Gloc',
    'Feat',
    'Sill',
  ],
);

function readWoff2(file: Buffer): Tables {
  let place = 48;
  const readByte = () => file.readUInt8(place++);
  const readNumber = () => {
    let value = 0;
    for (;;) {
      const byte = readByte();
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const entries: { tag: string; length: number }[] = [];
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const flags = readByte();
    const number = flags & 63;
    const tag = number === 63 ? file.toString('latin1', place, (place += 4)) : (numberedTags[number] ?? '');
    const length = readNumber();
    const isOutline = tag === 'glyf' || tag === 'loca';
    const isTransformed = isOutline ? flags >> 6 === 0 : flags >> 6 !== 0;
    if (isTransformed && !isOutline)
      throw new Error(`The font's table ${tag} is packed in a way not read here.`);
    entries.push({ tag, length: isTransformed ? readNumber() : length });
  }
  const data = brotliDecompressSync(file.subarray(place, place + file.readUInt32BE(20)));
  const tables: Tables = {};
  let start = 0;
  for (const { tag, length } of entries) {
    tables[tag] = data.subarray(start, start + length);
    start += length;
  }
  return tables;
}

/** Format 4 of OpenType's `cmap`, which every font of today has for the characters up to U+FFFF. */
function readCharacterMap(cmap: Buffer): (codePoint: number) => number {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.readUInt32BE(8 + 8 * index),
  );
  const start = subtables.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (start === undefined) throw new Error('The font has no character map of format 4.');
  const doubledCount = cmap.readUInt16BE(start + 6);
  return (codePoint) => {
    for (let at = 0; at < doubledCount; at += 2) {
      if (cmap.readUInt16BE(start + 14 + at) < codePoint) continue;
      const first = cmap.readUInt16BE(start + 16 + doubledCount + at);
      if (first > codePoint) return 0;
      const delta = cmap.readUInt16BE(start + 16 + 2 * doubledCount + at);
      const rangeAt = start + 16 + 3 * doubledCount + at;
      const range = cmap.readUInt16BE(rangeAt);
      const glyph = range === 0 ? codePoint : cmap.readUInt16BE(rangeAt + range + 2 * (codePoint - first));
      return (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** How much wider a glyph is at a weight than at the font's own, from `fvar`, `avar` and `HVAR`. */
function readWidthChange({ fvar, avar, HVAR: hvar }: Tables): (glyph: number, weight: number) => number {
  if (!fvar || !hvar) return () => 0;
  const fixed = (offset: number) => fvar.readInt32BE(offset) / 65536;
  const axis = fvar.readUInt16BE(4);
  const [least, own, most] = [fixed(axis + 4), fixed(axis + 8), fixed(axis + 12)] as const;
  const store = hvar.readUInt32BE(4);
  const map = hvar.readUInt32BE(8);
  const regions = store + hvar.readUInt32BE(store + 2);
  const short = (offset: number) => hvar.readInt16BE(offset) / 16384;
  return (glyph, weight) => {
    const share = weight < own ? (weight - own) / (own - least) : (weight - own) / (most - own);
    const position = bend(avar, share);
    const [outer, inner] = map === 0 ? [0, glyph] : readMapEntry(hvar, map, glyph);
    const data = store + hvar.readUInt32BE(store + 8 + 4 * outer);
    const words = hvar.readUInt16BE(data + 2);
    const columns = hvar.readUInt16BE(data + 4);
    const row = data + 6 + 2 * columns + inner * (words + columns);
    let change = 0;
    for (let column = 0; column < columns; column++) {
      const region = regions + 4 + 6 * hvar.readUInt16BE(data + 6 + 2 * column);
      const delta =
        column < words
          ? hvar.readInt16BE(row + 2 * column)
          : hvar.readInt8(row + 2 * words + (column - words));
      change += delta * weigh(position, short(region), short(region + 2), short(region + 4));
    }
    return change;
  };
}

/** How far a region of the axis applies at a position: 1 at its peak, falling to 0 at both ends. */
function weigh(position: number, start: number, peak: number, end: number): number {
  if (position <= start || position >= end) return position === peak ? 1 : 0;
  if (position === peak) return 1;
  return position < peak ? (position - start) / (peak - start) : (end - position) / (end - peak);
}

/** The designer's correction of an axis, a line through given points. */
function bend(avar: Buffer | undefined, share: number): number {
  if (!avar) return share;
  const points = Array.from({ length: avar.readUInt16BE(8) }, (_, index) => ({
    from: avar.readInt16BE(10 + 4 * index) / 16384,
    to: avar.readInt16BE(12 + 4 * index) / 16384,
  }));
  const next = points.findIndex(({ from }) => from >= share);
  const [low, high] = [points[next - 1], points[next]];
  if (!high) return share;
  if (!low) return high.to;
  return low.to + ((share - low.from) / (high.from - low.from)) * (high.to - low.to);
}

function readMapEntry(hvar: Buffer, map: number, glyph: number): readonly [number, number] {
  const format = hvar.readUInt8(map + 1);
  const size = ((format >> 4) & 3) + 1;
  const innerBits = (format & 15) + 1;
  const index = Math.min(glyph, hvar.readUInt16BE(map + 2) - 1);
  const entry = hvar.readUIntBE(map + 4 + size * index, size);
  return [entry >> innerBits, entry & ((1 << innerBits) - 1)];
}
