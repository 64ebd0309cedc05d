import { expect, it } from 'vitest';
import { writeModelsAtom } from './atom.ts';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { buildCard } from '#tests/factories/card.ts';

const place = { origin: 'https://rainbow.example', query: '', startedAt: '2026-03-10T00:00:00Z' };

function buildModel(slug: string, createdAt: string, name = 'Tea <Talk> & "Cake"') {
  const card = buildCard({ slug, name });
  return { card, evidence: assessCard(card), revision: { number: 1, createdAt }, terms: new Map() };
}

// RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have, once each.
it('a feed has what RFC 4287 asks for, with entries in the order given', () => {
  const feed = writeModelsAtom(
    [buildModel('tea', '2026-01-02T03:04:05.000Z'), buildModel('cake', '2026-02-02T03:04:05.000Z')],
    { ...place, query: 'q=a&people=older-people' },
  );
  const [head = '', ...entries] = feed.split('<entry>');
  for (const part of [head, ...entries]) {
    expect([...part.matchAll(/<(id|title|updated)>/g)].map(([, name]) => name).sort()).toEqual([
      'id',
      'title',
      'updated',
    ]);
  }
  expect(head).toContain('<author><name>');
  expect(head).toContain('<updated>2026-02-02T03:04:05.000Z</updated>');
  expect(head).toContain(
    '<link rel="self" type="application/atom+xml" href="https://rainbow.example/models.atom?q=a&amp;people=older-people"/>',
  );
  expect(head).toContain(
    '<link rel="alternate" type="text/html" href="https://rainbow.example/models?q=a&amp;people=older-people"/>',
  );
  expect(entries.map((entry) => /<id>(.*)<\/id>/.exec(entry)?.[1])).toEqual([
    'https://rainbow.example/models/tea',
    'https://rainbow.example/models/cake',
  ]);
  expect(entries[0]).toContain('<title>Tea &lt;Talk&gt; &amp; &quot;Cake&quot;</title>');
  expect(entries[0]).toContain('<updated>2026-01-02T03:04:05.000Z</updated>');
});

it('without entries takes the time it is given', () => {
  expect(writeModelsAtom([], place)).toContain('<updated>2026-03-10T00:00:00Z</updated>');
});
