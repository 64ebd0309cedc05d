// The page about the API is what somebody types from: each of its commands is run as it stands there.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { evidenceFacets } from '#app/features/evidence/evidence-facets.ts';
import { facets } from '#app/features/search/facets.ts';
import { requestsPerMinute } from '#app/lib/request-limits.ts';
import { readContent } from '#scripts/read-content.ts';
import { startTestServer, testOrigin } from '#tests/setup/start-server.ts';

const cards = readContent('data').cards.map(({ card }) => cardSchema.parse(card));
const server = await startTestServer({ cards });
// Without the marks that React leaves between texts.
const html = (await (await fetch(`${server.origin}/about/api`)).text()).replaceAll('<!-- -->', '');
const [, main = ''] = /<main\b[^>]*>([^]*)<\/main>/.exec(html) ?? [];
const blocks = [...main.matchAll(/<pre\b[^>]*><code>([^<]*)<\/code><\/pre>/g)].map(([, code = '']) =>
  decode(code),
);
const commands = blocks.filter((block) => /^curl [^\n]*$/.test(block));
const addresses = commands.map((command) => /^curl '([^']*)'$/.exec(command)?.[1] ?? command);

const types: Record<string, RegExp> = {
  '.csv': /^text\/csv;/,
  '.ndjson': /^application\/x-ndjson;/,
  '.bib': /^application\/x-bibtex;/,
  '.atom': /^application\/atom\+xml;/,
};

describe('the commands', () => {
  it('ask every address that the page lists', () => {
    const paths = [...main.matchAll(/<td\b[^>]*><code\b[^>]*>(\/[^<]*)<\/code>/g)].map(
      ([, path = '']) => path,
    );
    expect(paths.length).toBeGreaterThan(9);
    const asked = addresses.map((address) => new URL(address).pathname);
    const unasked = paths.filter((path) => !asked.some((one) => one.startsWith(path.replace('{slug}', ''))));
    expect(unasked).toEqual([]);
  });

  it.each(addresses)('%s answers 200 in its type, and understands every parameter', async (address) => {
    expect(address.startsWith(`${testOrigin}/`)).toBe(true);
    const response = await fetch(address.replace(testOrigin, server.origin));
    expect(response.status).toBe(200);
    const extension = /\.[a-z]+$/.exec(new URL(address).pathname)?.[0] ?? '';
    expect(response.headers.get('Content-Type')).toMatch(types[extension] ?? /^application\/json;/);
    expect(response.headers.has('X-Ignored-Parameters')).toBe(false);
    const text = await response.text();
    if (types[extension]) expect(text.length).toBeGreaterThan(100);
    else {
      const body = JSON.parse(text) as { ignored?: unknown[]; total?: number };
      expect(body.ignored ?? []).toEqual([]);
      expect(body.total ?? 1).toBeGreaterThan(0);
    }
  });

  it('run in a shell as they stand', async ({ skip }) => {
    const run = promisify(execFile);
    const hasCurl = await run('curl', ['--version']).then(
      () => true,
      () => false,
    );
    if (!hasCurl) skip('There is no curl on this machine.');
    const script = commands.map((command) => `${command} -sf -o /dev/null -w '%{http_code}\\n'`).join('\n');
    const { stdout } = await run('sh', ['-c', script.replaceAll(testOrigin, server.origin)]);
    expect(stdout.trim().split('\n')).toEqual(commands.map(() => '200'));
  });
});

describe('the page', () => {
  it.each([...new Set([...facets, ...evidenceFacets].map(({ id }) => id)), 'q', 'sort', 'page', 'perPage'])(
    'explains the parameter %s',
    (id) => {
      expect(main).toMatch(new RegExp(`<td\\b[^>]*><code\\b[^>]*>${id}</code></td>`));
    },
  );

  it('shows the limit that holds, and an answer as it is', async () => {
    expect(main).toContain(`${requestsPerMinute} requests a minute`);
    const example = blocks.find((block) => block.startsWith('{\n'));
    const { results } = (await (await fetch(`${server.origin}/api/v1/models`)).json()) as {
      results: object[];
    };
    expect(JSON.parse(example ?? '{}')).toEqual(results[0]);
    const error = blocks.find((block) => block.startsWith('{"error"'));
    const wrong = await fetch(`${server.origin}/api/v1/models/no-such-model`);
    expect(JSON.parse(error ?? '{}')).toEqual(await wrong.json());
  });

  it('is whole without a single card', async () => {
    const empty = await startTestServer({ cards: [] });
    const response = await fetch(`${empty.origin}/about/api`);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('as it stands today');
  });
});

/** Text as it was before it became part of HTML. */
function decode(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
