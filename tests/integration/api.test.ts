// The public API as docs/contract.md promises it: names, shapes and statuses, asked of the real server.
import { describe, expect, test } from 'vitest';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { startTestServer, testOrigin } from '#tests/setup/start-server.ts';

const tested = buildCard({
  slug: 'tested-model',
  name: 'Tested Model',
  approach: 'connecting',
  furtherApproaches: ['volunteering'],
  people: ['older-people'],
  spectrum: { from: 'early-help', to: 'intensive-support', why: 'Most people come then.' },
  impact: { text: 'People feel better.', outcomes: ['wellbeing'] },
  evidence: {
    text: 'What is known.',
    items: [
      buildEvidenceItem({
        id: 'e1',
        comparison: 'randomised',
        outcomes: [
          { outcome: 'wellbeing', direction: 'positive', words: 'better' },
          { outcome: 'cost', direction: 'negative', words: 'cost more' },
          { outcome: 'health', direction: 'none', words: 'no different' },
        ],
      }),
    ],
  },
});
const plain = buildCard();

const server = await startTestServer({
  cards: [tested, plain],
  retired: [
    { slug: 'old-name', movedTo: 'tested-model' },
    { slug: 'gone-model', withdrawnOn: '2026-02-01', reason: 'Its provider asked for it.' },
  ],
});
const get = (path: string) => fetch(server.origin + path, { redirect: 'manual' });
const getJson = async (path: string) => (await get(path)).json() as Promise<Record<string, unknown>>;

describe('GET /api/v1/models', () => {
  test('answers the promised keys and no others', async () => {
    const body = await getJson('/api/v1/models');
    expect(Object.keys(body)).toEqual(['total', 'page', 'perPage', 'ignored', 'results', 'facets']);
    expect(body).toMatchObject({ total: 2, page: 1, perPage: 20, ignored: [] });
    expect((body.results as object[])[1]).toEqual({
      slug: 'tested-model',
      name: 'Tested Model',
      summary: tested.summary,
      approach: 'connecting',
      furtherApproaches: ['volunteering'],
      steps: ['early-help', 'long-term-support', 'intensive-support'],
      people: ['older-people'],
      settings: tested.settings,
      outcomes: ['wellbeing'],
      insteadOf: tested.insteadOf,
      evidenceLevel: 3,
      evidenceFor: ['wellbeing'],
      contested: [],
      noEffect: ['health'],
      worse: ['cost'],
      stage: tested.spread.stage,
      status: tested.status,
      reviewedOn: tested.reviewedOn,
      url: `${testOrigin}/models/tested-model`,
    });
  });

  test('counts every facet value and says which are chosen', async () => {
    const body = await getJson('/api/v1/models?approach=volunteering');
    const { approach } = body.facets as Record<string, unknown>;
    expect(approach).toContainEqual({
      id: 'volunteering',
      label: 'Volunteering and friendship',
      count: 1,
      selected: true,
    });
    expect((body.results as { slug: string }[]).map(({ slug }) => slug)).toEqual(['tested-model']);
  });

  test('a search gives scores, a list does not', async () => {
    const [found] = (await getJson('/api/v1/models?q=tested')).results as { score?: number }[];
    expect(found?.score).toBeGreaterThan(0);
    const listed = (await getJson('/api/v1/models')).results as object[];
    expect(listed.every((result) => !('score' in result))).toBe(true);
  });

  test('pages by perPage, and past the end gives none', async () => {
    const second = await getJson('/api/v1/models?perPage=1&page=2');
    expect(second).toMatchObject({ total: 2, page: 2, perPage: 1 });
    expect((second.results as { slug: string }[]).map(({ slug }) => slug)).toEqual(['tested-model']);
    expect(await getJson('/api/v1/models?page=9')).toMatchObject({ total: 2, results: [] });
  });

  test('names what it ignored', async () => {
    const body = await getJson('/api/v1/models?people=martians&nonsense=1&perPage=1001&utm_source=x');
    expect(body.ignored).toEqual([
      { parameter: 'people', value: 'martians', reason: 'No such value.' },
      { parameter: 'nonsense', value: '1', reason: 'No such parameter.' },
      { parameter: 'perPage', value: '1001', reason: 'Give a whole number from 1 to 1000.' },
    ]);
  });
});

describe('GET /api/v1/models/:slug', () => {
  test('answers the whole card by its keys, and what is derived', async () => {
    const body = await getJson('/api/v1/models/tested-model');
    const { evidenceLevel, evidenceFor, evidenceRuleVersion, levels, revision, revisedAt, url, ...card } =
      body;
    expect(cardSchema.parse(card)).toEqual(tested);
    expect({ evidenceLevel, evidenceFor, evidenceRuleVersion, revision, revisedAt, url }).toEqual({
      evidenceLevel: 3,
      evidenceFor: ['wellbeing'],
      evidenceRuleVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      revision: 1,
      revisedAt: '2026-03-10T12:00:00.000Z',
      url: `${testOrigin}/models/tested-model`,
    });
    expect(levels).toContainEqual({
      outcome: 'wellbeing',
      level: 3,
      verdict: 'supported',
      ruleMet: expect.any(String) as string,
      missing: [expect.stringContaining('second study')] as string[],
      carriedBy: 'e1',
    });
  });

  test.each([
    ['/api/v1/models/no-such-model', 404],
    ['/api/v1/models/__proto__', 404],
    ['/api/v1/models/gone-model', 410],
    ['/api/v1/nothing', 404],
    ['/api', 404],
  ])('%s is %i, worded in JSON', async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { status, message: expect.any(String) as string } });
  });

  test('a renamed model redirects', async () => {
    const response = await get('/api/v1/models/old-name');
    expect(response.status).toBe(301);
    expect(response.headers.get('Location')).toBe('/api/v1/models/tested-model');
  });
});

describe('GET /api/v1/facets', () => {
  test('answers the facets of the same search, in order, without its models', async () => {
    const query = '?approach=volunteering&people=martians&perPage=1&page=9';
    const body = await getJson(`/api/v1/facets${query}`);
    const list = await getJson(`/api/v1/models${query}`);
    expect(Object.keys(body)).toEqual(['total', 'ignored', 'facets']);
    expect([body.total, body.ignored]).toEqual([list.total, list.ignored]);
    expect(body.ignored).toHaveLength(1);
    const listed = body.facets as { id: string; label: string; options: object[] }[];
    expect(listed.map(({ id, options }) => [id, options])).toEqual(Object.entries(list.facets as object));
    expect(listed[0]).toMatchObject({ id: 'approach', label: 'Approach' });
  });
});

describe('GET /api/v1/evidence', () => {
  const idsOf = async (query: string) =>
    ((await getJson(`/api/v1/evidence${query}`)).results as { model: string; id: string }[]).map(
      ({ model, id }) => `${model}#${id}`,
    );

  test('answers every finding with its model and its source', async () => {
    const body = await getJson('/api/v1/evidence');
    expect(Object.keys(body)).toEqual(['total', 'page', 'perPage', 'ignored', 'results', 'facets']);
    expect(body).toMatchObject({ total: 3, page: 1, perPage: 20, ignored: [] });
    const [first] = plain.evidence.items;
    expect((body.results as object[])[0]).toEqual({
      model: 'sample-model',
      modelName: 'Sample Model',
      ...first,
      source: { key: 's1', ...plain.sources.s1 },
      url: `${testOrigin}/evidence/sample-model/e1`,
    });
  });

  test.each([
    ['', ['sample-model#e1', 'sample-model#e2', 'tested-model#e1']],
    ['?sort=year', ['sample-model#e2', 'sample-model#e1', 'tested-model#e1']],
    ['?model=tested-model', ['tested-model#e1']],
    ['?approach=volunteering', ['tested-model#e1']],
    ['?outcome=loneliness&outcome=cost', ['sample-model#e1', 'tested-model#e1']],
    ['?direction=negative', ['tested-model#e1']],
    ['?direction=negative&outcome=cost', ['tested-model#e1']],
    // It found cost worse, and wellbeing better.
    ['?direction=negative&outcome=wellbeing', []],
    ['?comparison=randomised&independent=true', ['tested-model#e1']],
    ['?independent=false', ['sample-model#e2']],
    ['?year=2022', ['sample-model#e2']],
    ['?uk=no', []],
    ['?perPage=2&page=2', ['tested-model#e1']],
    ['?page=99', []],
  ])('%s finds %j', async (query, expected) => {
    expect(await idsOf(query)).toEqual(expected);
  });

  test('counts the directions of the outcome asked for alone', async () => {
    const { facets } = await getJson('/api/v1/evidence?outcome=cost&direction=positive');
    const { direction, outcome } = facets as Record<string, { id: string; count: number }[]>;
    const countOf = (counts: typeof direction, id: string) => counts?.find((each) => each.id === id)?.count;
    expect([countOf(direction, 'negative'), countOf(direction, 'positive')]).toEqual([1, 0]);
    expect([countOf(outcome, 'wellbeing'), countOf(outcome, 'cost')]).toEqual([2, 0]);
  });

  test('names what it ignored', async () => {
    const body = await getJson('/api/v1/evidence?model=nobody&people=everyone&perPage=0');
    expect(body).toMatchObject({ total: 3 });
    expect(body.ignored).toEqual([
      { parameter: 'model', value: 'nobody', reason: 'No such value.' },
      { parameter: 'people', value: 'everyone', reason: 'No such parameter.' },
      { parameter: 'perPage', value: '0', reason: 'Give a whole number from 1 to 1000.' },
    ]);
  });
});

test('GET /api/v1/vocabulary answers every list, the levels and the version of the rule', async () => {
  const body = await getJson('/api/v1/vocabulary');
  expect(Object.keys(body)).toEqual(['lists', 'evidenceRuleVersion', 'evidenceLevels']);
  const { approach, outcome } = body.lists as Record<string, object[]>;
  expect(approach?.[0]).toEqual({
    id: 'community-building',
    label: 'Building community',
    definition: expect.any(String) as string,
  });
  expect(outcome).toHaveLength(20);
});
