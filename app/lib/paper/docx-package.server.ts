// What a Word file says of itself and when: the library would write this moment into it, in the properties and in every entry of the zip, so
// that two files of one paper would never be equal.
import { cleanText } from './clean-text.ts';
import type { Paper } from './paper.ts';
import { escapeXml } from '#app/lib/xml.ts';

/** The document's properties (ECMA-376, part 2, section 11), made on the paper's day. */
export function writeCoreProperties({ title, kicker, address, madeOn }: Paper): {
  path: string;
  data: string;
} {
  const write = (element: string, text: string) => `<${element}>${escapeXml(cleanText(text))}</${element}>`;
  const writeTime = (element: string) =>
    `<${element} xsi:type="dcterms:W3CDTF">${madeOn}T00:00:00Z</${element}>`;
  const data = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    write('dc:title', title),
    write('dc:subject', kicker),
    write('dc:creator', 'Community Rainbow'),
    write('dc:description', address),
    write('dc:language', 'en-GB'),
    write('cp:lastModifiedBy', 'Community Rainbow'),
    write('cp:revision', '1'),
    writeTime('dcterms:created'),
    writeTime('dcterms:modified'),
    '</cp:coreProperties>',
  ].join('');
  return { path: 'docProps/core.xml', data };
}

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfZip = 0x06054b50;
const endLength = 22;

/**
 * Sets the time of every entry of a zip to the start of a day, in place. Zips keep local time without a zone, so that the hour would tell but
 * where the server stands.
 *
 * @param zip without a comment and under 4 GB, as the library writes it
 * @param day `2026-11-22`
 * @throws Error where it is another kind of zip
 */
export function setZipDay(zip: Buffer, day: string): Buffer {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const dosDate = ((year - 1980) << 9) | (month << 5) | date;
  const end = zip.length - endLength;
  expectSignature(zip, end, endOfZip);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    expectSignature(zip, at, centralHeader);
    const local = zip.readUInt32LE(at + 42);
    expectSignature(zip, local, localHeader);
    zip.writeUInt32LE(dosDate * 0x10000, at + 12);
    zip.writeUInt32LE(dosDate * 0x10000, local + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

function expectSignature(zip: Buffer, at: number, signature: number): void {
  if (at < 0 || zip.readUInt32LE(at) !== signature)
    throw new Error('The Word file is not zipped as it was expected to be; setZipDay has to learn how.');
}
