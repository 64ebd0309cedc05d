// Writes the thesaurus as a module, so that the site reads no YAML and nothing is parsed at start. `npm run generate` runs it;
// tests/data/generated-files.test.ts fails when its output is not committed.
import type { ThesaurusGroup } from '#app/features/vocabulary/thesaurus-schema.ts';

/** Source text of app/features/vocabulary/thesaurus.generated.server.ts, a line a group. */
export function renderThesaurusModule(groups: readonly ThesaurusGroup[]): string {
  return [
    '// Made by `npm run generate` from data/thesaurus.yaml. Change that file, not this one.',
    "import type { ThesaurusGroup } from './thesaurus-schema.ts';",
    '',
    'export const thesaurusGroups: readonly ThesaurusGroup[] = [',
    // Sources and their keys are for those who keep the file.
    ...groups.map(({ source: _source, ...group }) => `  ${JSON.stringify(group)},`),
    '];',
    '',
  ].join('\n');
}
