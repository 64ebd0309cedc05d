// What the search box suggests, as browsers get it, and what it costs them.
import { readdirSync } from 'node:fs';
import { get as getRaw } from 'node:http';
import { expect, it } from 'vitest';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import {
  unpackSuggestions,
  type Suggestion,
  type SuggestionsSent,
} from '#app/features/search/suggestions.ts';
import { thesaurusGroups } from '#app/features/vocabulary/thesaurus.generated.server.ts';
import { readContent } from '#scripts/read-content.ts';
import { buildCard } from '#tests/factories/card.ts';
import { startTestServer, testNow } from '#tests/setup/start-server.ts';

const path = '/search-suggestions.json';
const cards = readContent('data').cards.map(({ card }) => cardSchema.parse(card));
const shipped = await startTestServer({ cards });

it('names every model with its other names, topics and organisations, each once', async () => {
  const suggestions = await readSuggestions();
  const models = suggestions.filter(({ kind }) => kind === 'model');
  expect(models.map(({ slug, label, also = [] }) => [slug, label, also])).toEqual(
    expect.arrayContaining(cards.map(({ slug, name, otherNames }) => [slug, name, otherNames])),
  );
  expect(models).toHaveLength(cards.length);
  expect([...new Set(suggestions.map(({ kind }) => kind))]).toEqual(['model', 'topic', 'organisation']);
  const labels = suggestions.map(({ label }) => label.toLowerCase());
  expect(new Set(labels).size).toBe(labels.length);
});

it('shows no word that is only for searching', async () => {
  const shown = (await readSuggestions())
    .filter(({ kind }) => kind === 'topic')
    .map(({ label }) => label.toLowerCase());
  const hidden = thesaurusGroups
    .flatMap(({ terms }) => terms)
    .filter(({ searchOnly, everyday }) => searchOnly && !everyday)
    .map(({ term }) => term.toLowerCase());
  expect(hidden.length).toBeGreaterThan(0);
  expect(shown.filter((label) => hidden.includes(label))).toEqual([]);
});

it('is kept until the data change, and is then another', async () => {
  const { origin, db } = await startTestServer();
  const first = await fetch(origin + path);
  expect(first.status).toBe(200);
  expect(first.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
  expect(first.headers.get('Cache-Control')).toBe('public, no-cache');
  expect(first.headers.get('Vary')).toBe('Accept-Encoding');
  const etag = first.headers.get('ETag') ?? '';
  const ask = (method: string) => fetch(origin + path, { method, headers: { 'If-None-Match': etag } });
  for (const method of ['GET', 'HEAD']) {
    const again = await ask(method);
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', etag]);
  }
  importCards(db, { cards: [buildCard({ name: 'Tea Circle' })], retired: [], now: testNow });
  const changed = await ask('GET');
  expect(changed.status).toBe(200);
  expect(changed.headers.get('ETag')).not.toBe(etag);
  expect(await changed.text()).toContain('Tea Circle');
});

// Counted as they come over the wire, bodies only. The script is the whole piece that holds the search box, suggestions or
// not, so that the real cost is somewhat less.
it.each(['gzip', 'br'])('costs at most 10 KB with its script, compressed by %s', async (encoding) => {
  const pieces = readdirSync('build/client/assets').filter((name) => /^search-box-.*\.js$/.test(name));
  expect(pieces).toHaveLength(1);
  const script = await countBytes(`/assets/${pieces[0]}`, encoding);
  const list = await countBytes(path, encoding);
  expect(script).toBeGreaterThan(1_000);
  expect(list).toBeGreaterThan(1_000);
  expect(script + list).toBeLessThanOrEqual(10_000);
});

async function readSuggestions(): Promise<Suggestion[]> {
  const answer = await fetch(shipped.origin + path);
  return unpackSuggestions((await answer.json()) as SuggestionsSent);
}

/** The length of a body as it is sent to whoever reads this encoding. */
function countBytes(address: string, encoding: string): Promise<number> {
  return new Promise((resolve, reject) => {
    getRaw(shipped.origin + address, { headers: { 'Accept-Encoding': encoding } }, (response) => {
      expect(response.headers['content-encoding']).toBe(encoding);
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}
