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

/**
 * The TypeScript module that holds the controlled lists.
 *
 * @param vocabulary the parsed data/vocabulary.yaml
 * @returns source text of app/features/vocabulary/lists.generated.ts
 * @throws ZodError when a list, a term or a source is malformed
 */
export function renderListsModule(vocabulary: unknown): string {
  const { sources: _sources, ...lists } = vocabularySchema.parse(vocabulary);
  const shown = Object.entries(lists).map(([name, terms]) => {
    const rows = (terms as Term[]).map(
      ({ id, label, definition }) => `    ${JSON.stringify({ id, label, definition })},`,
    );
    return `  ${name}: [\n${rows.join('\n')}\n  ],`;
  });
  return [
    '// Made by `npm run generate` from data/vocabulary.yaml. Change that file, not this one.',
    'export const lists = {',
    ...shown,
    '} as const;',
    '',
    ...renderThemes((lists['commonNeed'] ?? []) as Term[]),
  ].join('\n');
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
