import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { renderListsModule } from '#scripts/generate-lists.ts';

// The card schema is built from the lists, so the lists are written before it is loaded.
writeFileSync(
  'app/features/vocabulary/lists.generated.ts',
  renderListsModule(parse(readFileSync('data/vocabulary.yaml', 'utf8'))),
);
const { renderCardJsonSchema } = await import('#scripts/generate-card-schema.ts');
writeFileSync('data/card.schema.json', renderCardJsonSchema());
console.log('Wrote app/features/vocabulary/lists.generated.ts and data/card.schema.json.');
