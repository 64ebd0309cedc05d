import { readdirSync } from 'node:fs';
import js from '@eslint/js';
// @ts-expect-error the plugin ships no types
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// The direction of imports: routes → features → components and lib; *.server.ts in features → db; app/server →
// features, lib and db; scripts → app and db; only scripts and tests read data/. Everything outside a file's own
// folder is imported by its #name, so patterns on that name hold the direction.
/**
 * @param {string[]} files
 * @param {{ never: string, why: string }[]} bans each a regular expression on the import's name
 * @param {string[]} [ignores]
 * @returns {import('eslint').Linter.Config}
 */
const direction = (files, bans, ignores = []) => ({
  files,
  ignores: ['**/*.test.{ts,tsx}', ...ignores],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...[...bans, ...everywhere].map(({ never, why }) => ({ regex: never, message: why })),
          { regex: '^d3$', importNamePattern: d3NamesThatTouchThePage, message: onlyMathematics },
        ],
      },
    ],
    // The same for import(), which the rule above does not read.
    'no-restricted-syntax': [
      'error',
      ...[...bans, ...everywhere, { never: '^d3$', why: onlyMathematics }].map(({ never, why }) => ({
        selector: `ImportExpression > Literal[value=/${never.replaceAll('/', '\\/')}/]`,
        message: why,
      })),
    ],
  },
});

const onlyMathematics =
  'Only the mathematics of d3, by name: React draws (docs/decisions/0002-remix-and-d3-packages.md).';
/** What of d3 selects, changes, moves or fetches, and so takes the page out of React's hands. */
const d3NamesThatTouchThePage =
  '^(default|select.*|selection|creat.*|local|matcher|namespace.*|pointers?|style|window|transition|active|interrupt|axis.*|brush.*|drag.*|zoom.*|dispatch|blob|buffer|csv|dsv|tsv|html|image|json|svg|text|xml|timer.*|timeout|interval)$';

const everywhere = [
  { never: '^(\\./)*\\.\\./', why: 'Outside its own folder, import by name: #app/…, #db/…, #scripts/…' },
  {
    never: '^remix$',
    why: 'The package `remix` throws when imported: use @remix-run/react or @remix-run/node.',
  },
  { never: '^d3-', why: 'Import from d3 itself, by name: the build leaves out what is not named.' },
];
const noScripts = {
  never: '^#(scripts|tests)/|/data/',
  why: 'Only scripts and tests read scripts/, tests/ and data/.',
};
const noRoutes = { never: '^#app/(routes|root)', why: 'Only Remix imports a route.' };
const noOtherRoute = { never: '^\\./', why: 'Only Remix imports a route: share through a feature.' };
const noServer = {
  never: '^#app/server/',
  why: 'app/server/ puts the application behind HTTP; nothing below it knows it.',
};
const noFeatures = { never: '^#app/features/', why: 'Components and lib are free of the domain.' };
const noDatabase = {
  never: '^#db/',
  why: 'Only *.server.ts in features, app/server and scripts touch the database.',
};
const noApplication = { never: '^#app/', why: 'db/ knows nothing of the application.' };
/** @type {Record<string, string[]>} Features that are made of others: moderation decides on submissions, makes releases and knows its editors. */
const madeOf = { moderation: ['submissions', 'exports', 'editors'] };
/** @param {string} own the feature's folder */
const noOtherFeature = (own) => {
  const allowed = ['models', 'vocabulary', own, ...(madeOf[own] ?? [])];
  return {
    never: `^#app/features/(?!(${allowed.join('|')})/)`,
    why: 'A feature may use features/models and features/vocabulary, no other: pass values down from the route.',
  };
};

const features = readdirSync('app/features');

export default tseslint.config(
  {
    ignores: [
      'build/',
      'var/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      '**/*.generated{,.server}.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': ['error', { allow: ['error'] }],
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.{js,mjs,ts}'], languageOptions: { globals: globals.node } },
  {
    files: ['app/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    extends: [jsxA11y.flatConfigs.strict],
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // The file says why it spells out the roles that a table has anyway.
    files: ['app/components/data-table.tsx'],
    rules: {
      'jsx-a11y/no-redundant-roles': 'off',
      'jsx-a11y/no-interactive-element-to-noninteractive-role': 'off',
    },
  },
  // Commands speak to whoever runs them.
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },

  direction(['app/routes/**'], [noRoutes, noOtherRoute, noServer, noDatabase, noScripts]),
  direction(['app/root.tsx'], [noRoutes, noServer, noDatabase, noScripts]),
  ...features.map((feature) =>
    direction(
      [`app/features/${feature}/**`],
      [noRoutes, noServer, noScripts, noDatabase, noOtherFeature(feature)],
      ['app/features/**/*.server.ts'],
    ),
  ),
  ...features.map((feature) =>
    direction(
      [`app/features/${feature}/**/*.server.ts`],
      [noRoutes, noServer, noScripts, noOtherFeature(feature)],
    ),
  ),
  direction(
    ['app/components/**', 'app/lib/**', 'app/entry.*.tsx'],
    [noRoutes, noServer, noFeatures, noDatabase, noScripts],
  ),
  direction(['app/server/**'], [noRoutes, noScripts]),
  direction(['db/**'], [noApplication, noScripts]),
  direction(['scripts/**'], [noRoutes]),
);
