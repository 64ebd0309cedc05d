import type { LoaderFunctionArgs } from '@remix-run/node';
import { describeCardForApi } from '#app/features/models/api-card.ts';
import { findModel } from '#app/features/models/queries.server.ts';
import { openToAllOrigins, respondJson, respondJsonError } from '#app/lib/json-response.server.ts';
import { paths } from '#app/lib/paths.ts';

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const found = findModel(context.catalogue.current(), params.slug ?? '');
  switch (found.kind) {
    case 'model':
      return respondJson(request, context, describeCardForApi(found.model, context.site.origin));
    case 'moved':
      return new Response(null, {
        status: 301,
        headers: { ...openToAllOrigins, Location: paths.apiModel(found.to) },
      });
    case 'withdrawn':
      return respondJsonError(request, context, 410, `Withdrawn on ${found.withdrawnOn}. ${found.reason}`);
    case 'unknown':
      return respondJsonError(
        request,
        context,
        404,
        `There is no model at this address. ${paths.apiModels()} lists them all.`,
      );
  }
}
