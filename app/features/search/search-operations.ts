// What can be asked of the search through the API and as files, for the description of the API. Made from the same
// facets and sort orders as the parsing, so that a new one appears by itself.
import { z } from 'zod';
import { facets } from './facets.ts';
import { facetListSchema, modelListSchema } from './search-answers.ts';
import { longestQuery, sortOrders } from './search-query.ts';
import { modelAnswerSchema } from '#app/features/models/model-answers.ts';
import { describePaging, fileHeaders, type ApiOperation, type ApiParameter } from '#app/lib/api-operation.ts';
import { paths } from '#app/lib/paths.ts';

/** What narrows and orders a search, whatever it is answered with. */
const searchParameters: readonly ApiParameter[] = [
  {
    name: 'q',
    in: 'query',
    meaning: `Words to search for, of which the first ${longestQuery} characters are used.`,
    takes: { kind: 'text', inWords: 'any words' },
  },
  ...facets.map(({ id, label, options }): ApiParameter => ({
    name: id,
    in: 'query',
    meaning: label,
    takes: { kind: 'any-of', options },
  })),
  {
    name: 'sort',
    in: 'query',
    meaning: 'The order. By best match where there are words to match, else by name.',
    takes: { kind: 'one-of', ids: sortOrders },
  },
];

const pagedParameters = [...searchParameters, ...describePaging(1000, 20)];
const sample = 'people=older-people&outcome=loneliness';

const files = [
  {
    extension: 'csv',
    asks: 'those models for older people as a table',
    id: 'downloadModelsCsv',
    summary: 'A table of models, a row each',
    meaning:
      'A row for each model. Cells that a spreadsheet would run as formulas begin with a single quote.',
    contentType: 'text/csv',
    schema: null,
  },
  {
    extension: 'json',
    asks: 'the same, whole cards',
    id: 'downloadModels',
    summary: 'Whole cards, as one array',
    meaning: 'The cards.',
    contentType: 'application/json',
    schema: z.array(modelAnswerSchema),
  },
  {
    extension: 'ndjson',
    asks: 'the same, a card on each line',
    id: 'downloadModelsNdjson',
    summary: 'Whole cards, one on each line',
    meaning: 'A card of the schema Model on each line.',
    contentType: 'application/x-ndjson',
    schema: null,
  },
  {
    extension: 'bib',
    asks: 'their sources, for a reference manager',
    id: 'downloadSourcesBibtex',
    summary: 'The sources of models, as BibTeX',
    meaning: 'An entry for each source, by the key of the card and the source: shared-lives-s3.',
    contentType: 'application/x-bibtex',
    schema: null,
  },
  {
    extension: 'atom',
    asks: 'the same as a feed',
    id: 'followModels',
    summary: 'A feed of models, for feed readers',
    meaning: 'An entry for each model, updated when its card is.',
    contentType: 'application/atom+xml',
    schema: null,
  },
];

export const searchOperations: readonly ApiOperation[] = [
  {
    path: paths.apiModels(),
    id: 'listModels',
    summary: 'Search and narrow down: a page of models, with the counts of every facet',
    description: 'Takes the parameters of the page /models. `view` and `compare` make no difference here.',
    parameters: pagedParameters,
    answer: {
      name: 'ModelList',
      meaning: 'A page of models.',
      contentType: 'application/json',
      schema: modelListSchema,
    },
    examples: [
      { asks: 'models for older people that should ease loneliness', address: paths.apiModels(sample) },
      { asks: 'all models, best evidence first', address: paths.apiModels('sort=level&perPage=1000') },
    ],
  },
  {
    path: paths.apiFacets(),
    id: 'listFacets',
    summary: 'The facets of the same search, with counts and without the models',
    description: 'Takes what the list of models takes; the page makes no difference to the counts.',
    parameters: pagedParameters,
    answer: {
      name: 'FacetList',
      meaning: 'The facets, in order.',
      contentType: 'application/json',
      schema: facetListSchema,
    },
    examples: [
      {
        asks: 'how many models there are of each kind for unpaid carers',
        address: paths.apiFacets('people=unpaid-carers'),
      },
    ],
  },
  ...files.map(({ extension, asks, id, summary, meaning, contentType, schema }) => ({
    path: paths.modelsFile(extension),
    id,
    summary,
    description:
      'Exactly the models that the page /models lists with the same parameters, over all its pages and in the same order. What was ignored is named in the header X-Ignored-Parameters.',
    parameters: searchParameters,
    answer: { name: 'Models', meaning, contentType, schema, headers: fileHeaders },
    examples: [{ asks, address: paths.modelsFile(extension, sample) }],
  })),
];
