import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CardView } from '#app/features/models/card-page/card-view.tsx';
import { describeCardInLinkedData } from '#app/features/models/card-linked-data.ts';
import { findModel } from '#app/features/models/queries.server.ts';
import { presentCard } from '#app/features/models/card-page/card-presenter.ts';
import { formatDate } from '#app/lib/format.ts';
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
  const found = findModel(catalogue, params.slug ?? '');
  switch (found.kind) {
    case 'model':
      return presentCard(catalogue, found.model, {
        ukDay: ukDay(context.clock()),
        parameters: new URL(request.url).searchParams,
        origin: context.site.origin,
      });
    case 'moved':
      throw redirect(paths.model(found.to), 301);
    case 'withdrawn':
      throw data(
        { message: `Its card was withdrawn on ${formatDate(found.withdrawnOn)}. ${found.reason}` },
        { status: 410 },
      );
    case 'unknown':
      throw data(
        {
          message: 'There is no model at this address. Search for it by name, or by another name it goes by.',
        },
        { status: 404 },
      );
  }
}

export default function ModelPage() {
  return <CardView {...useLoaderData<typeof loader>()} />;
}
