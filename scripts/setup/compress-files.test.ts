import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildFolder } from '#tests/factories/folder.ts';
import { compressFiles } from './compress-files.mjs';

it('writes each script, style and drawing compressed beside it, where that is smaller, and nothing else', async () => {
  const text = 'a { color: red }\n'.repeat(100);
  const folder = buildFolder({
    'root.js': `${text}ü`,
    'root.css': text,
    'mark.svg': text,
    'tiny.js': 'a',
    'letters.woff2': text,
    'picture.png': text,
  });
  await compressFiles(folder);
  expect(readdirSync(folder).sort()).toEqual([
    'letters.woff2',
    'mark.svg',
    'mark.svg.br',
    'mark.svg.gz',
    'picture.png',
    'root.css',
    'root.css.br',
    'root.css.gz',
    'root.js',
    'root.js.br',
    'root.js.gz',
    'tiny.js',
  ]);
  const read = (name: string) => readFileSync(join(folder, name));
  expect(read('root.js').toString()).toBe(`${text}ü`);
  expect(brotliDecompressSync(read('root.js.br')).toString()).toBe(`${text}ü`);
  expect(gunzipSync(read('root.js.gz')).toString()).toBe(`${text}ü`);
});
