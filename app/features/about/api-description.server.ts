// What the API says of itself to programs, as a whole: the operations that features list, under its own title, licence
// and version. Called by the route of the description.
import { z } from 'zod';
import type { ApiOperation } from '#app/lib/api-operation.ts';
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { describeOpenApi } from '#app/lib/openapi.server.ts';
import { siteName } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';

/** Of the API under `/api/v1`; raised when something that it documents changes. */
const apiVersion = '1.0.0';

/** The description as an answer of the API: of its shape no more is said than that it is OpenAPI. */
export const selfDescription: ApiOperation = {
  path: paths.apiDescription(),
  id: 'describeApi',
  summary: 'This API for programs, as OpenAPI 3.1',
  parameters: [],
  answer: {
    name: 'ApiDescription',
    meaning: 'The description.',
    contentType: 'application/json',
    schema: z.looseObject({
      openapi: z.string().regex(/^3\.1\./),
      info: z.looseObject({ title: z.string(), version: z.string() }),
      paths: z.record(z.string(), z.unknown()),
    }),
  },
  examples: [{ asks: 'the description for programs', address: paths.apiDescription() }],
};

/** The whole API as OpenAPI. @param options.parts schemas that stand under a name of their own */
export function describeApi({
  origin,
  operations,
  parts,
}: {
  origin: string;
  operations: readonly ApiOperation[];
  parts: Readonly<Record<string, z.ZodType>>;
}) {
  return describeOpenApi({
    title: `${siteName} API`,
    version: apiVersion,
    description: `The open directory of community models of care and support, read-only: GET and HEAD, open to every origin, without a key. The controlled lists behind the ids are at ${paths.apiVocabulary()}. A parameter or value that is not understood is ignored and named in the answer, never an error. ${origin}${paths.aboutApi()} says the same for people.`,
    licence: { name: 'CC BY 4.0', url: dataLicenceUrl },
    origin,
    operations: [...operations, selfDescription],
    parts,
  });
}
