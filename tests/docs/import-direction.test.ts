// The direction of imports as docs/architecture.md tells it, asked of ESLint with the project's own configuration: one
// line of import at a time, as if it stood in the file named.
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeTempProject, runLines } from '#tests/setup/temp-project.ts';

const rules = ['no-restricted-imports', 'no-restricted-syntax'];
type Case = [file: string, imported: string];

const forbidden: Case[] = [
  // A route is imported by nobody, and reaches no further down than features.
  ['app/routes/compare.tsx', '#app/routes/models._index.tsx'],
  ['app/routes/compare.tsx', './models._index.tsx'],
  ['app/routes/compare.tsx', '#app/root.tsx'],
  ['app/routes/compare.tsx', '#app/server/log.ts'],
  ['app/routes/compare.tsx', '#db/client.server.ts'],
  ['app/routes/compare.tsx', '#scripts/read-content.ts'],
  ['app/root.tsx', '#db/schema.ts'],
  // A feature knows no other, but for the two that are shared ground.
  ['app/features/search/facets.ts', '#app/features/compare/rows.ts'],
  ['app/features/models/card-page/card-view.tsx', '#app/features/search/facets.ts'],
  ['app/features/vocabulary/vocabulary.ts', '#app/features/search/facets.ts'],
  ['app/features/models/queries.server.ts', '#app/features/search/facets.ts'],
  ['app/features/submissions/commands.server.ts', '#app/features/moderation/desk.server.ts'],
  ['app/features/editors/audit.server.ts', '#app/features/submissions/draft.ts'],
  ['app/features/moderation/queue.ts', '#app/features/rainbow/layout-rainbow.ts'],
  // Names that only begin like an allowed one.
  ['app/features/search/facets.ts', '#app/features/models-compared/rows.ts'],
  ['app/features/search/facets.ts', '#app/features/search-saved/rows.ts'],
  ['app/features/search/facets.ts', '#app/routes/models._index.tsx'],
  ['app/features/search/facets.ts', '#app/server/log.ts'],
  ['app/features/models/card-page/card-view.tsx', '#db/schema.ts'],
  ['app/features/models/commands.server.ts', '#app/server/log.ts'],
  ['app/features/models/commands.server.ts', '#scripts/read-content.ts'],
  ['app/features/models/commands.server.ts', '#tests/factories/card.ts'],
  // Components and lib are free of the domain, of the database and of HTTP.
  ['app/components/tag.tsx', '#app/features/models/headings.ts'],
  ['app/components/tag.tsx', '#db/schema.ts'],
  ['app/components/tag.tsx', '#app/routes/_index.tsx'],
  ['app/lib/paths.ts', '#app/features/vocabulary/vocabulary.ts'],
  ['app/lib/paths.server.ts', '#db/client.server.ts'],
  ['app/lib/paths.ts', '#app/server/log.ts'],
  ['app/entry.server.tsx', '#db/client.server.ts'],
  ['app/entry.server.tsx', '#app/features/models/headings.ts'],
  ['app/server/log.ts', '#app/routes/_index.tsx'],
  ['app/server/log.ts', '#scripts/serve.ts'],
  // The database knows nothing of the application; commands take no route.
  ['db/schema.ts', '#app/lib/uk-day.ts'],
  ['db/schema.ts', '#scripts/read-content.ts'],
  ['scripts/serve.ts', '#app/routes/_index.tsx'],
  ['scripts/serve.ts', '#app/root.tsx'],
  // Content is read by scripts and tests only, and nothing climbs out of its folder by a relative path.
  ['app/lib/paths.ts', '../../data/card.schema.json'],
  ['app/features/search/facets.ts', '../models/card-schema.ts'],
  ['app/features/search/facets.ts', './../models/card-schema.ts'],
  ['app/features/models/commands.server.ts', '../../../db/schema.ts'],
  ['scripts/serve.ts', '../app/lib/paths.ts'],
  ['db/schema.ts', '../app/lib/paths.ts'],
  // Packages.
  ['app/root.tsx', 'remix'],
  ['scripts/serve.ts', 'remix'],
  ['app/features/search/facets.ts', 'd3-selection'],
  ['app/components/tag.tsx', 'd3-shape'],
];

const allowed: Case[] = [
  ['app/features/moderation/queue.ts', '#app/features/submissions/draft.ts'],
  ['app/features/moderation/releases.server.ts', '#app/features/exports/release/make-release.server.ts'],
  ['app/routes/compare.tsx', '#app/features/models/card-page/card-view.tsx'],
  ['app/routes/compare.tsx', '#app/features/models/queries.server.ts'],
  ['app/routes/compare.tsx', '#app/components/data-table.tsx'],
  ['app/routes/compare.tsx', '#app/lib/paths.ts'],
  ['app/features/search/facets.ts', '#app/features/models/card-schema.ts'],
  ['app/features/search/facets.ts', '#app/features/vocabulary/vocabulary.ts'],
  ['app/features/search/facets.ts', '#app/features/search/search-query.ts'],
  ['app/features/search/facets.ts', './search-query.ts'],
  ['app/features/search/model-list.tsx', '#app/components/level-bar.tsx'],
  ['app/features/models/commands.server.ts', '#db/schema.ts'],
  ['app/components/tag.tsx', '#app/lib/format.ts'],
  ['app/server/log.ts', '#app/features/models/catalogue.server.ts'],
  ['app/server/log.ts', '#db/client.server.ts'],
  ['scripts/serve.ts', '#app/server/create-server.ts'],
  ['scripts/serve.ts', '#db/client.server.ts'],
  ['scripts/setup/build.mjs', './lock.mjs'],
  ['app/root.tsx', '@remix-run/react'],
  // Tests may reach for anything.
  ['app/lib/paths.test.ts', '#app/features/models/headings.ts'],
  ['tests/docs/any.test.ts', '#app/routes/_index.tsx'],
];

describe('imports', () => {
  let eslint: ESLint;
  /** The lines found fault with by file: each line of its text is one import, in the order of the cases. */
  const faults = new Map<string, Set<number>>();
  const importsOf = (file: string) =>
    [...forbidden, ...allowed].flatMap(([other, imported]) => (other === file ? [imported] : []));

  async function lint(file: string, text: string): Promise<number[]> {
    const [result] = await eslint.lintText(text, { filePath: file });
    return (result?.messages ?? []).map(({ ruleId, line, message }) => {
      if (ruleId === null || !rules.includes(ruleId)) throw new Error(`${file}: ${message}`);
      return line;
    });
  }

  // Each file once, with all its imports: it is the number of texts that takes time.
  beforeAll(async () => {
    // Only the rule in question; the others have nothing to say here.
    eslint = new ESLint({ ruleFilter: ({ ruleId }) => rules.includes(ruleId) });
    for (const file of new Set([...forbidden, ...allowed].map(([name]) => name))) {
      const text = importsOf(file).map((imported, index) => `import { a as a${index} } from '${imported}';`);
      faults.set(file, new Set(await lint(file, text.join('\n'))));
    }
  }, 120_000);

  const isFaulted = (file: string, imported: string) =>
    faults.get(file)?.has(importsOf(file).indexOf(imported) + 1);

  it.each(forbidden)('%s may not import %s', (file, imported) => {
    expect(isFaulted(file, imported)).toBe(true);
  });

  it.each(allowed)('%s may import %s', (file, imported) => {
    expect(isFaulted(file, imported)).toBe(false);
  });

  it.each([
    "import { select } from 'd3';",
    "import { arc, axisBottom } from 'd3';",
    "import { zoom as enlarge } from 'd3';",
    "import * as d3 from 'd3';",
    "import d3 from 'd3';",
    "export const d3 = await import('d3');",
  ])('of d3 nothing may be taken that touches the page: %s', async (text) => {
    expect(await lint('app/features/search/facets.ts', text)).toEqual([1]);
  });

  it('of d3 the mathematics may be taken by name', async () => {
    const text = "import { arc, pie, scaleLinear, interpolateNumber, quadtree } from 'd3';";
    expect(await lint('app/features/search/facets.ts', text)).toEqual([]);
  });

  it.each([
    "import type { Needed } from '#app/features/models/card-schema.ts';",
    "export { needed } from '#app/features/models/headings.ts';",
    "export * from '#app/features/models/headings.ts';",
    "import '#app/features/models/headings.ts';",
    "export const used = await import('#app/features/models/headings.ts');",
  ])('a component may not reach up by another way: %s', async (text) => {
    expect(await lint('app/components/tag.tsx', text)).toEqual([1]);
  });
});

it('a new feature is held to the direction as soon as its folder is there', { timeout: 60_000 }, async () => {
  const root = makeTempProject();
  for (const feature of ['models', 'vocabulary', 'search', 'compare']) {
    mkdirSync(join(root, 'app/features', feature), { recursive: true });
  }
  cpSync('eslint.config.js', join(root, 'eslint.config.js'));
  cpSync('package.json', join(root, 'package.json'));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const cases = ['#app/features/search/facets.ts', '#db/schema.ts', '#app/features/models/headings.ts'];
  const { stdout, stderr } = await runLines(
    `import { ESLint } from 'eslint';
    const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ${JSON.stringify(rules)}.includes(ruleId) });
    const counts = [];
    for (const text of ${JSON.stringify(cases.map((imported) => `import '${imported}';`))}) {
      const [{ messages }] = await eslint.lintText(text, { filePath: 'app/features/compare/rows.ts' });
      counts.push(messages.length);
    }
    console.log(JSON.stringify(counts));`,
    { cwd: root },
  );
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual([1, 1, 0]);
});
