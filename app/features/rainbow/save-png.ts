// Makes a PNG of the rainbow's SVG file in the browser: office programs and letters to the editor take it everywhere.
import { darkStyle } from './dark-style.ts';

/** Sharp on screens of twice the density, and on paper. */
const scale = 2;
/** After which a download has certainly begun, and its bytes may go. */
const downloadBeginsWithinMs = 60_000;

/**
 * Draws a file of ours at twice its size, in its light colours, and has the browser save it.
 *
 * @param address of an SVG file on this site
 * @throws when it cannot be fetched, drawn or encoded
 */
export async function savePng(address: string, fileName: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The picture answered ${response.status}.`);
  const png = await drawPng(await response.text());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(png);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), downloadBeginsWithinMs);
}

async function drawPng(svg: string): Promise<Blob> {
  // For paper and slides, whatever the screen prefers. As text: the policy of our pages would refuse the styles of a document.
  const light = svg.replace(darkStyle, '');
  const image = new Image();
  // Not a blob's address, which that policy does not allow for images.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(light)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  try {
    const surface = canvas.getContext('2d');
    if (surface === null) throw new Error('There is no canvas to draw on.');
    surface.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('There is no PNG.')) : resolve(blob)),
        'image/png',
      );
    });
  } finally {
    // Browsers keep the pixels, 20 MB of them, until they get round to a canvas that nobody has.
    canvas.width = 0;
    canvas.height = 0;
  }
}
