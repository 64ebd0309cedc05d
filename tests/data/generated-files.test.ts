import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderCardJsonSchema } from '#scripts/generate-card-schema.ts';
import { renderLevels } from '#scripts/generate-levels.ts';
import { renderDefinitionsModule, renderListsModule } from '#scripts/generate-lists.ts';
import { renderThesaurusModule } from '#scripts/generate-thesaurus.ts';
import { readContent } from '#scripts/read-content.ts';
import { readThesaurus } from '#scripts/read-thesaurus.ts';

// A failure here means that `npm run generate` was not run after a change to the vocabulary, the thesaurus, the card schema, a
// card or the evidence rule.
describe('the generated files are up to date', () => {
  it('app/features/vocabulary/lists.generated.ts', () => {
    const vocabulary: unknown = parse(readFileSync('data/vocabulary.yaml', 'utf8'));
    expect(readFileSync('app/features/vocabulary/lists.generated.ts', 'utf8')).toBe(
      renderListsModule(vocabulary),
    );
  });

  it('app/features/vocabulary/definitions.generated.ts', () => {
    const vocabulary: unknown = parse(readFileSync('data/vocabulary.yaml', 'utf8'));
    expect(readFileSync('app/features/vocabulary/definitions.generated.ts', 'utf8')).toBe(
      renderDefinitionsModule(vocabulary),
    );
  });

  it('app/features/vocabulary/thesaurus.generated.server.ts', () => {
    const { groups, problems } = readThesaurus('data/thesaurus.yaml');
    expect(problems).toEqual([]);
    // Line by line, so that a failure shows the groups that changed.
    expect(readFileSync('app/features/vocabulary/thesaurus.generated.server.ts', 'utf8').split('\n')).toEqual(
      renderThesaurusModule(groups).split('\n'),
    );
  });

  it('data/card.schema.json', () => {
    expect(readFileSync('data/card.schema.json', 'utf8')).toBe(renderCardJsonSchema());
  });

  it('docs/levels.md', () => {
    const cards = readContent('data').cards.map(({ card }) => card);
    // Line by line, so that a failure shows the models whose levels changed.
    expect(readFileSync('docs/levels.md', 'utf8').split('\n')).toEqual(renderLevels(cards).split('\n'));
  });
});
