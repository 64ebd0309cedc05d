// Writes what is derived from data/vocabulary.yaml and the card schema, so that neither is kept by hand twice.
// `npm run generate` runs it; tests/data/generated-files.test.ts fails when its output is not committed.
import { z } from 'zod';

const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'an id is small letters with single hyphens'),
  label: z.string().min(1),
  definition: z.string().min(1),
  theme: z.string().optional(),
  source: z.array(z.string()).optional(),
});

export const vocabularySchema = z
  .object({ sources: z.record(z.string(), z.strictObject({ title: z.string(), url: z.url().nullable() })) })
  .catchall(z.array(termSchema).min(1))
  .superRefine(({ sources: _sources, ...lists }, context) => {
    const themes = (lists['requirementTheme'] as Term[] | undefined)?.map(({ id }) => id) ?? [];
    for (const [name, terms] of Object.entries(lists) as [string, Term[]][]) {
      for (const [index, { id, theme }] of terms.entries()) {
        const message =
          name !== 'commonNeed'
            ? theme !== undefined && `“${id}” has a theme, which only common needs have: take it out`
            : !themes.includes(theme ?? '') && `“${id}” needs a theme: one of ${themes.join(', ')}`;
        if (message) context.addIssue({ code: 'custom', path: [name, index, 'theme'], message });
      }
    }
  });

type Term = z.infer<typeof termSchema>;

const head = '// Made by `npm run generate` from data/vocabulary.yaml. Change that file, not this one.';

/**
 * The TypeScript module that holds the controlled lists: ids and labels, which every page has.
 *
 * @param vocabulary the parsed data/vocabulary.yaml
 * @returns source text of app/features/vocabulary/lists.generated.ts
 * @throws ZodError when a list, a term or a source is malformed
 */
export function renderListsModule(vocabulary: unknown): string {
  const shown = readLists(vocabulary).map(([name, terms]) => {
    const rows = terms.map(({ id, label }) => `    ${JSON.stringify({ id, label })},`);
    return `  ${name}: [\n${rows.join('\n')}\n  ],`;
  });
  return [head, 'export const lists = {', ...shown, '} as const;', ''].join('\n');
}

/**
 * The TypeScript module that holds what the terms mean; apart from the lists, so that pages with script are not sent it.
 *
 * @param vocabulary the parsed data/vocabulary.yaml
 * @returns source text of app/features/vocabulary/definitions.generated.ts
 * @throws ZodError as above
 */
export function renderDefinitionsModule(vocabulary: unknown): string {
  const read = readLists(vocabulary);
  const shown = read.map(([name, terms]) => {
    const rows = terms.map(
      ({ id, definition }) => `    ${JSON.stringify(id)}: ${JSON.stringify(definition)},`,
    );
    return `  ${name}: {\n${rows.join('\n')}\n  },`;
  });
  const needs = read.find(([name]) => name === 'commonNeed')?.[1] ?? [];
  return [head, 'export const definitions = {', ...shown, '} as const;', '', ...renderThemes(needs)].join(
    '\n',
  );
}

function readLists(vocabulary: unknown): [string, Term[]][] {
  const { sources: _sources, ...lists } = vocabularySchema.parse(vocabulary);
  return Object.entries(lists) as [string, Term[]][];
}

/** The theme of each common need; beside the lists and not in them, because every term of those has the same keys. */
function renderThemes(needs: readonly Term[]): string[] {
  if (needs.length === 0) return [];
  return [
    'export const themeOfCommonNeed = {',
    ...needs.map(({ id, theme }) => `  ${JSON.stringify(id)}: ${JSON.stringify(theme)},`),
    '} as const;',
    '',
  ];
}
