// The content security policy of pages. Our inline scripts are allowed by hash, not by nonce: with a nonce a page
// kept by a browser or a cache would meet the header of a later answer, and its scripts would be refused.
import { createHash } from 'node:crypto';
import { paths } from './paths.ts';

/** A page ready to be sent, and what its policy must allow. */
export interface SealedPage {
  html: string;
  /** CSP source expressions such as `'sha256-…'`, each once, in the order of the page. */
  scriptHashes: string[];
}

/**
 * Hashes the inline scripts that bear the mark and takes the mark out of the page. A script that came in with the
 * content cannot know the mark, so it is not hashed and the browser refuses it.
 *
 * @param mark random for this rendering, given to React as `nonce`
 */
export function sealInlineScripts(html: string, mark: string): SealedPage {
  const attribute = ` nonce="${mark}"`;
  // React escapes `>` in attributes, and Remix escapes `<` inside its scripts, so neither ends a match early.
  const scripts = html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g);
  const hashes = new Set<string>();
  for (const [, attributes = '', content = ''] of scripts) {
    if (!attributes.includes(attribute) || /\ssrc=/.test(attributes)) continue;
    hashes.add(`'sha256-${createHash('sha256').update(content).digest('base64')}'`);
  }
  return { html: html.replaceAll(attribute, ''), scriptHashes: [...hashes] };
}

/**
 * Whether other sites may show a page in a frame. One address is made for it; every other stays out of frames, where it could be
 * dressed up as something else.
 *
 * @param path without query
 */
export function isFramable(path: string): boolean {
  return path === paths.rainbowEmbed();
}

/**
 * The policy of a page.
 *
 * @param options.path its address without query
 * @param options.isDevelopment also allows what Vite puts into pages: style elements and a websocket
 */
export function writePagePolicy({
  path,
  scriptHashes,
  isDevelopment,
}: {
  path: string;
  scriptHashes: readonly string[];
  isDevelopment: boolean;
}): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scriptHashes].join(' '),
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    isDevelopment ? "connect-src 'self' ws:" : "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    isFramable(path) ? 'frame-ancestors *' : "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
}
