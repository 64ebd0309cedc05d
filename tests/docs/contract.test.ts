// docs/contract.md says what stands. Here it is compared with what does: routes, parameters, lists, keys, levels,
// answers, commands and variables, in both directions.
import { readdirSync, readFileSync } from 'node:fs';
import type { AppLoadContext } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { modelParameter } from '#app/features/compare/compare-parameters.ts';
import { comparisonColumns } from '#app/features/compare/comparison-cells.ts';
import { evidenceResultSchema } from '#app/features/evidence/evidence-answers.ts';
import { evidenceFacets } from '#app/features/evidence/evidence-facets.ts';
import { evidenceSorts } from '#app/features/evidence/evidence-query.ts';
import { findingParameters, findingSorts } from '#app/features/models/card-page/findings-query.ts';
import { describeCardForApi, describeResultForApi } from '#app/features/models/api-card.ts';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import { assessCard, evidenceLevels, evidenceRuleVersion } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { featureAnswers, features as readinessFeatures } from '#app/features/readiness/asset-based-area.ts';
import { answers, questions } from '#app/features/readiness/framework.ts';
import { longestNote, voices } from '#app/features/readiness/local-evidence.ts';
import { shows as readinessShows } from '#app/features/readiness/readiness-query.ts';
import { facets } from '#app/features/search/facets.ts';
import { createSearchIndex } from '#app/features/search/search-index.ts';
import { sortOrders } from '#app/features/search/search-query.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';
import { envVariables } from '#app/lib/env.server.ts';
import { formatNumber } from '#app/lib/format.ts';
import { loader as answerEvidence } from '#app/routes/api.v1.evidence.ts';
import { loader as answerFacets } from '#app/routes/api.v1.facets.ts';
import { loader as answerModels } from '#app/routes/api.v1.models._index.ts';
import { loader as answerVocabulary } from '#app/routes/api.v1.vocabulary.ts';
import { buildCard } from '#tests/factories/card.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { writeKeyNotation } from './card-keys.ts';
import { findTable, listCodeSpans, listFences, listTables, readDocument } from './read-markdown.ts';
import { carriedParameter } from '#app/lib/ignored-parameters.ts';

const contract = readDocument('docs/contract.md');

/** The names in the first column of a table whose last column says whether they stand. */
function listNames(heading: string, stands: 'yes' | 'to come'): string[] {
  const { rows } = findTable(contract, heading);
  expect(rows.filter((cells) => !['yes', 'to come'].includes(cells.at(-1) ?? ''))).toEqual([]);
  return rows
    .filter((cells) => cells.at(-1) === stands)
    .flatMap(([cell = '']) => listCodeSpans(cell))
    .sort();
}

describe('addresses', () => {
  /**
   * `models.$slug.tsx` answers `/models/:slug`, `sitemap[.]xml.ts` `/sitemap.xml`; the routes for any other address
   * answer none of their own.
   */
  const routes = readdirSync('app/routes')
    .filter((name) => !/\.test\./.test(name))
    // `[.]` is a dot of the address itself; `about_.design` is no part of the layout of `about`, if there is one.
    .map((name) => name.replace(/\.tsx?$/, '').split(/(?<!\[)\.(?!\])/))
    .filter((parts) => parts.at(-1) !== '$')
    .map((parts) => `/${parts.filter((part) => part !== '_index').join('/')}`)
    .map((address) => address.replaceAll('$', ':').replaceAll('[.]', '.').replace(/_(?=\/)/g, ''));
  const handlers = Array.from(
    readFileSync('app/server/create-server.ts', 'utf8').matchAll(/app\.get\('([^']+)'/g),
    ([, address = '']) => address,
  );

  it('that stand are those with a route or a handler', () => {
    expect(handlers).toContain('/healthz');
    expect(listNames('Addresses', 'yes')).toEqual([...routes, ...handlers].sort());
  });

  it('are all there', () => {
    expect(listNames('Addresses', 'to come')).toEqual([]);
  });
});

describe('parameters', () => {
  it('that stand are the facets and those of every search', () => {
    expect(listNames('Parameters', 'yes')).toEqual(
      [...facets.map(({ id }) => id), 'q', 'sort', 'page', 'view', 'perPage', carriedParameter].sort(),
    );
  });

  it('name every sort order', () => {
    const row = findTable(contract, 'Parameters').rows.find(([name]) => name === '`sort`');
    expect([...new Set(listCodeSpans(row?.[1] ?? ''))]).toEqual(
      expect.arrayContaining([...sortOrders] as string[]),
    );
  });
});

describe('parameters of a card', () => {
  it('that stand are those that its findings are picked and sorted by', () => {
    expect(listNames('Parameters of a card', 'yes')).toEqual([...findingParameters].sort());
    expect(listNames('Parameters of a card', 'to come')).toEqual([]);
  });

  it('name every sort order', () => {
    const row = findTable(contract, 'Parameters of a card').rows.find(([name]) => name === '`sort`');
    expect(listCodeSpans(row?.[1] ?? '')).toEqual([...findingSorts]);
  });
});

describe('parameters of the evidence', () => {
  const rows = () => findTable(contract, 'Parameters of the evidence').rows;

  it('that stand are its facets, in their order, and those of every list', () => {
    expect(rows().flatMap(([cell = '']) => listCodeSpans(cell))).toEqual([
      ...evidenceFacets.map(({ id }) => id),
      'sort',
      'page',
      'perPage',
    ]);
    expect(listNames('Parameters of the evidence', 'to come')).toEqual([]);
  });

  it('name every sort order', () => {
    const row = rows().find(([name]) => name === '`sort`');
    expect(listCodeSpans(row?.[1] ?? '')).toEqual([...evidenceSorts]);
  });
});

describe('parameters of readiness', () => {
  const rows = () => findTable(contract, 'Parameters of readiness').rows;

  it('are its questions, its features, models and what is shown, all of which stand', () => {
    const spans = rows().map(([cell = '']) => listCodeSpans(cell));
    expect(spans).toEqual([
      [questions[0]?.id, questions.at(-1)?.id],
      [readinessFeatures[0]?.id, readinessFeatures.at(-1)?.id],
      ['model'],
      ['show'],
    ]);
    expect(rows().map((cells) => cells.at(-1))).toEqual(['yes', 'yes', 'yes', 'yes']);
  });

  it('name every answer', () => {
    const [ofQuestions, ofFeatures, , shown] = rows().map(([, values = '']) => listCodeSpans(values));
    expect(ofQuestions).toEqual(answers.map(({ id }) => id));
    expect(ofFeatures).toEqual(featureAnswers.map(({ id }) => id));
    expect(shown).toEqual([...readinessShows]);
  });

  it('of notes name everybody who may say so, and how long one may be', () => {
    const [sentence = ''] = /In the body of the form that makes the paper[^]*?\n\n/.exec(contract) ?? [];
    expect(listCodeSpans(sentence)).toEqual(['note-', 'who-', ...voices.map(({ id }) => id)]);
    expect(sentence.replace(/\s+/g, ' ')).toContain(`at most ${formatNumber(longestNote)} characters`);
  });
});

describe('parameters of a comparison', () => {
  it('that stand are the one that names a model', () => {
    expect(listNames('Parameters of a comparison', 'yes')).toEqual([modelParameter]);
    expect(listNames('Parameters of a comparison', 'to come')).toEqual([]);
  });

  it('come with every column of the spreadsheet, in its order', () => {
    const [, words = ''] = /`\/compare\.csv` has a line.*?with the columns (.*?)\. /s.exec(contract) ?? [];
    expect(listCodeSpans(words)).toEqual([...comparisonColumns]);
  });
});

describe('controlled lists', () => {
  const [approaches, others] = listTables(contract).filter(({ heading }) => heading === 'Controlled lists');

  it('are promised id by id', () => {
    const promised = others?.rows.filter(([name]) => name !== '`approach`');
    expect(promised).toEqual(
      Object.entries(lists)
        .filter(([name]) => name !== 'approach')
        .map(([name, terms]) => [`\`${name}\``, terms.map(({ id }) => `\`${id}\``).join(', ')]),
    );
  });

  it('begin with the seven approaches, in their order', () => {
    expect(approaches?.rows.map(([id, label]) => [id, label])).toEqual(
      lists.approach.map(({ id, label }) => [`\`${id}\``, label]),
    );
  });
});

it('the keys of a card are those of the schema', () => {
  const [block] = listFences(contract, 'text');
  expect(block?.code.replace(/\s+/g, ' ')).toBe(writeKeyNotation());
});

describe('the evidence rule', () => {
  it('bears its version', () => {
    expect(contract).toContain(`**Version ${evidenceRuleVersion}.**`);
  });

  it('names the levels', () => {
    expect(findTable(contract, 'Levels').rows.map(([level, label]) => [level, label])).toEqual(
      evidenceLevels.map(({ level, label }) => [String(level), label]),
    );
  });
});

describe('answers of the API', () => {
  const card = buildCard();
  const model = {
    card,
    evidence: assessCard(card),
    revision: { number: 1, createdAt: '2026-01-15T12:00:00.000Z' },
    terms: new Map(),
  };
  const catalogue: Catalogue = { version: '0', models: [], bySlug: new Map(), retired: new Map() };
  const context = {
    catalogue: { current: () => catalogue },
    releases: { list: () => [] },
    search: { current: () => createSearchIndex(catalogue) },
    clock: () => new Date('2026-01-15T12:00:00Z'),
    buildId: 'test',
    site: { origin: 'https://rainbow.example', operatorName: null, contactEmail: null },
  } as unknown as AppLoadContext;
  const tables = listTables(contract).filter(({ heading }) => heading === 'Answers of the API');
  const keysOf = (index: number) =>
    (tables[index]?.rows ?? []).flatMap(([cell = '']) => listCodeSpans(cell)).sort();

  const sourceKeys = `{${Object.keys(evidenceResultSchema.shape.source.shape).join(', ')}}`;

  async function ask(loader: (args: never) => Response): Promise<Record<string, unknown>> {
    const request = new Request('https://rainbow.example/api/v1/asked');
    const answer = loader({ request, context, params: {} } as never);
    return (await answer.json()) as Record<string, unknown>;
  }

  it('of a search', async () => {
    expect(keysOf(0)).toEqual(Object.keys(await ask(answerModels)).sort());
    expect(keysOf(1)).toEqual(Object.keys(describeResultForApi(model, '', 1)).sort());
  });

  it('of its facets alone', async () => {
    const sentence = /`GET \/api\/v1\/facets` answers[^]*?\n\n/.exec(contract)?.[0] ?? '';
    const answer = await ask(answerFacets);
    expect(listCodeSpans(sentence)).toEqual(expect.arrayContaining(Object.keys(answer)));
    const [facet] = answer.facets as object[];
    expect(sentence).toContain(`\`[{${Object.keys(facet ?? {}).join(', ')}}]\``);
  });

  it('of the evidence', async () => {
    expect(Object.keys(await ask(answerEvidence)).sort()).toEqual(keysOf(0));
    expect(keysOf(3)).toEqual(Object.keys(evidenceResultSchema.shape).sort());
    expect(contract).toContain(`| \`source\` | \`${sourceKeys}\``);
  });

  it('of a card', () => {
    const besides = Object.keys(describeCardForApi(model, '')).filter((key) => !(key in card));
    expect(keysOf(2)).toEqual(besides.sort());
    const level = /`\[\{(.*)\}\]`, highest level first/.exec(contract)?.[1]?.split(', ');
    expect(level).toEqual(Object.keys(model.evidence.outcomes[0] ?? {}));
  });

  it('of the vocabulary', async () => {
    const sentence = /`GET \/api\/v1\/vocabulary` answers[^]*?\n\n/.exec(contract)?.[0] ?? '';
    expect(listCodeSpans(sentence)).toEqual(
      expect.arrayContaining(Object.keys(await ask(answerVocabulary))),
    );
  });
});

it('commands that stand are the scripts of package.json', () => {
  const commands = listNames('Commands', 'yes').map((command) => command.replace(/^npm (?:run )?/, ''));
  expect(commands.sort()).toEqual(Object.keys(packageFile.scripts).sort());
});

it('variables that stand are those that are read', () => {
  expect(listNames('Environment', 'yes')).toEqual(
    [...envVariables.map(({ name }) => name), 'CHROMIUM_PATH', 'SEEDS_PATH'].sort(),
  );
});
