// Writes what is derived from data/vocabulary.yaml and the card schema, so that neither is kept by hand twice.
// `npm run generate` runs it; tests/data/generated-files.test.ts fails when its output is not committed.
import { z } from 'zod';

const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'an id is small letters with single hyphens'),
  label: z.string().min(1),
  definition: z.string().min(1),
  source: z.array(z.string()).optional(),
});

export const vocabularySchema = z
  .object({ sources: z.record(z.string(), z.strictObject({ title: z.string(), url: z.url().nullable() })) })
  .catchall(z.array(termSchema).min(1));

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
    const rows = (terms as z.infer<typeof termSchema>[]).map(
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
  ].join('\n');
}
