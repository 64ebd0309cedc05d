// Writes beside each built file what a browser gets of it: compressed once and as well as can be, because there is time for
// that here and none while somebody waits.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What shrinks. Fonts are compressed in themselves. */
const ENDINGS = ['.js', '.css', '.svg'];

/** What is written beside a file, by the ending that app/server/built-files.ts looks for. */
const PACKINGS = {
  '.br': (/** @type {Buffer} */ bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': (/** @type {Buffer} */ bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Compresses the scripts, styles and drawings of a folder by brotli and gzip, each where it makes them smaller.
 * @param {string} folder
 */
export async function compressFiles(folder) {
  const names = await readdir(folder);
  await Promise.all(
    names
      .filter((name) => ENDINGS.includes(extname(name)))
      .map(async (name) => {
        const bytes = await readFile(join(folder, name));
        for (const [ending, pack] of Object.entries(PACKINGS)) {
          const packed = await pack(bytes);
          if (packed.length < bytes.length) await writeFile(join(folder, name + ending), packed);
        }
      }),
  );
}
