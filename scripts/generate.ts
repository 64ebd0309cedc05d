import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { countOf } from '#app/lib/format.ts';
import { renderDefinitionsModule, renderListsModule } from '#scripts/generate-lists.ts';

const thesaurusModule = 'app/features/vocabulary/thesaurus.generated.server.ts';

// The card schema is built from the lists, and cards are read by it, so the lists are written before either is loaded.
const vocabulary: unknown = parse(readFileSync('data/vocabulary.yaml', 'utf8'));
writeFileSync('app/features/vocabulary/lists.generated.ts', renderListsModule(vocabulary));
writeFileSync('app/features/vocabulary/definitions.generated.ts', renderDefinitionsModule(vocabulary));
const { readThesaurus } = await import('#scripts/read-thesaurus.ts');
const { renderThesaurusModule } = await import('#scripts/generate-thesaurus.ts');
const thesaurus = readThesaurus('data/thesaurus.yaml');
// An empty one would find nothing and say nothing; the content check tells what is wrong with the file.
if (thesaurus.problems.length > 0)
  throw new Error('data/thesaurus.yaml has problems: npm run content tells them.');
writeFileSync(thesaurusModule, renderThesaurusModule(thesaurus.groups));
const { renderCardJsonSchema } = await import('#scripts/generate-card-schema.ts');
writeFileSync('data/card.schema.json', renderCardJsonSchema());
const { readContent } = await import('#scripts/read-content.ts');
const { renderLevels } = await import('#scripts/generate-levels.ts');
const { cards, cardFileCount } = readContent('data');
writeFileSync('docs/levels.md', renderLevels(cards.map(({ card }) => card)));
console.log(
  `Wrote lists.generated.ts and definitions.generated.ts in app/features/vocabulary, ${thesaurusModule}, data/card.schema.json and docs/levels.md.`,
);
if (cards.length < cardFileCount) {
  console.log(
    `${countOf(cardFileCount - cards.length, 'card')} left out of docs/levels.md: mend what npm run content tells, then run this again.`,
  );
}
