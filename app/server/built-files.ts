// Serves what the build made for browsers: as it is, or as the build compressed it (scripts/setup/compress-files.mjs). What has
// no compressed sibling is left to the middleware that compresses answers as they go.
import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import express, { type Request, type RequestHandler } from 'express';

/** By their coding, smallest first. */
const endings = { br: '.br', gzip: '.gz' } as const;
const codings = Object.keys(endings) as (keyof typeof endings)[];

/**
 * A name under /assets holds the hash of its content, so it never changes.
 *
 * @param folder `build/client`; its assets are listed once, now
 */
export function serveBuiltFiles(folder: string): RequestHandler {
  const assets = join(folder, 'assets');
  const names = new Set(existsSync(assets) ? readdirSync(assets) : []);
  const isPacked = (name: string) =>
    Object.values(endings).some(
      (ending) => name.endsWith(ending) && names.has(name.slice(0, -ending.length)),
    );
  const answerMissing: RequestHandler = (_request, response) => {
    response.status(404).set('Cache-Control', 'no-store').type('text').send('There is no such file.\n');
  };
  const choosePacking: RequestHandler = (request, response, next) => {
    const name = request.path.slice(1);
    if (isPacked(name)) {
      answerMissing(request, response, next);
      return;
    }
    if (names.has(`${name}${endings.br}`)) {
      response.vary('Accept-Encoding');
      const coding = chooseCoding(request);
      if (coding !== null && names.has(name + endings[coding])) request.url = `/${name}${endings[coding]}`;
    }
    next();
  };
  const files = express.Router();
  files.use(
    '/assets',
    choosePacking,
    express.static(assets, {
      immutable: true,
      maxAge: '1y',
      index: false,
      redirect: false,
      setHeaders: (response, path) => {
        const coding = codings.find((each) => path.endsWith(endings[each]) && isPacked(basename(path)));
        if (coding !== undefined) response.set('Content-Encoding', coding);
        // Of what it is once unpacked.
        response.type(extname(coding === undefined ? path : path.slice(0, -endings[coding].length)));
      },
    }),
    // An old page may ask for a script of an earlier build: a page would be parsed as script, and could be kept.
    answerMissing,
  );
  files.use(express.static(folder, { maxAge: '1h', index: false, redirect: false }));
  return files;
}

/** The smallest that the reader takes; null for one who wants it as it is. */
function chooseCoding(request: Request): keyof typeof endings | null {
  if (request.acceptsEncodings()[0] === 'identity') return null;
  return codings.find((coding) => request.acceptsEncodings(coding) !== false) ?? null;
}
