import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isFramable, sealInlineScripts, writePagePolicy } from './content-security-policy.server.ts';

const mark = '0123456789abcdef';

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}'`;
}

describe('sealInlineScripts', () => {
  it.each([
    ['several lines', 'let a = 1;\n  let b = "é ’ 𝒳";\n'],
    ['nothing', ''],
    ['an angle bracket', 'if (a<b) c("\\u003c/script>")'],
    ['what replaceAll would read as a pattern', 'a("$&$1$$")'],
  ])('hashes a script of %s, and leaves it as it was', (_what, content) => {
    const sealed = sealInlineScripts(`<p>x</p><script nonce="${mark}">${content}</script>`, mark);
    expect(sealed.scriptHashes).toEqual([hashOf(content)]);
    expect(sealed.html).toBe(`<p>x</p><script>${content}</script>`);
  });

  it('finds the mark wherever it stands among the attributes', () => {
    const { html, scriptHashes } = sealInlineScripts(
      `<script type="module" nonce="${mark}" async="">a</script>`,
      mark,
    );
    expect(html).toBe('<script type="module" async="">a</script>');
    expect(scriptHashes).toEqual([hashOf('a')]);
  });

  it.each([
    ['without a mark', '<script>evil()</script>'],
    ['with another mark', '<script nonce="ffff">evil()</script>'],
    ['that names the mark elsewhere', `<script data-x='nonce="${mark}"'>evil()</script>`],
    ['inside a comment of ours', '<!-- <script>evil()</script> -->'],
  ])('gives no hash to a script %s', (_what, html) => {
    expect(sealInlineScripts(html, mark).scriptHashes).toEqual([]);
  });

  it('gives one hash to two equal scripts, and keeps the order of the page', () => {
    const script = (content: string) => `<script nonce="${mark}">${content}</script>`;
    const { scriptHashes } = sealInlineScripts(script('b') + script('a') + script('b'), mark);
    expect(scriptHashes).toEqual([hashOf('b'), hashOf('a')]);
  });

  it('gives no hash to a script that is loaded, and takes the mark off all the same', () => {
    const { html, scriptHashes } = sealInlineScripts(
      `<link rel="modulepreload" href="/a.js" nonce="${mark}"/><script src="/a.js" nonce="${mark}"></script>`,
      mark,
    );
    expect(html).toBe('<link rel="modulepreload" href="/a.js"/><script src="/a.js"></script>');
    expect(scriptHashes).toEqual([]);
  });
});

describe('writePagePolicy', () => {
  it('allows scripts of this site and by hash, and nothing inline besides', () => {
    const policy = writePagePolicy({
      path: '/models',
      scriptHashes: [hashOf('a'), hashOf('b')],
      isDevelopment: false,
    });
    expect(policy).toContain(`script-src 'self' ${hashOf('a')} ${hashOf('b')};`);
    expect(policy).toContain(
      "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    );
    expect(policy).not.toMatch(/unsafe|ws:|\*/);
  });

  it('loosens styles and connections, not scripts, in development', () => {
    const policy = writePagePolicy({ path: '/models', scriptHashes: [], isDevelopment: true });
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self' 'unsafe-inline';");
    expect(policy).toContain("connect-src 'self' ws:;");
  });
});

describe('frames of other sites', () => {
  it.each([
    ['/embed/rainbow', true],
    ['/', false],
    ['/rainbow', false],
    ['/embed/rainbow/', false],
    ['/embed/rainbow.data', false],
    ['/Embed/Rainbow', false],
    ['/embed/rainbow/../models', false],
  ])('%s', (path, expected) => {
    expect(isFramable(path)).toBe(expected);
    expect(writePagePolicy({ path, scriptHashes: [], isDevelopment: false })).toContain(
      expected ? 'frame-ancestors *; ' : "frame-ancestors 'none'; ",
    );
  });
});
