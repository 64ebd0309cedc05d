import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CardView } from '#app/features/models/card-page/card-view.tsx';
import { describeCardInLinkedData } from '#app/features/models/card-linked-data.ts';
import { presentCard } from '#app/features/models/card-page/card-presenter.ts';
import { requireModel } from '#app/features/models/require-model.server.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';
import { ukDay } from '#app/lib/uk-day.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  page
    ? pageMeta(page.card.name, page.card.summary, {
        matches,
        path: paths.model(page.card.slug),
        trail: [{ name: 'Models', path: paths.models() }],
        describe: (toAddress) => describeCardInLinkedData(page, toAddress),
      })
    : [];

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const catalogue = context.catalogue.current();
  const model = requireModel(catalogue, params.slug, paths.model);
  return presentCard(catalogue, model, {
    ukDay: ukDay(context.clock()),
    parameters: new URL(request.url).searchParams,
    origin: context.site.origin,
    corrections: context.history.current().corrections.get(model.card.slug) ?? [],
  });
}

export default function ModelPage() {
  return <CardView {...useLoaderData<typeof loader>()} />;
}
