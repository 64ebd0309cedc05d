import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderCardJsonSchema } from '#scripts/generate-card-schema.ts';
import { renderListsModule } from '#scripts/generate-lists.ts';

// A failure here means that `npm run generate` was not run after a change to the vocabulary or the card schema.
describe('the generated files are up to date', () => {
  it('app/features/vocabulary/lists.generated.ts', () => {
    const vocabulary: unknown = parse(readFileSync('data/vocabulary.yaml', 'utf8'));
    expect(readFileSync('app/features/vocabulary/lists.generated.ts', 'utf8')).toBe(
      renderListsModule(vocabulary),
    );
  });

  it('data/card.schema.json', () => {
    expect(readFileSync('data/card.schema.json', 'utf8')).toBe(renderCardJsonSchema());
  });
});
