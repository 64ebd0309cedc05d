import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { describeListInLinkedData } from '#app/features/search/list-linked-data.ts';
import { presentSearch } from '#app/features/search/search-presenter.ts';
import { SearchPage } from '#app/features/search/search-page.tsx';
import type { PageHandle } from '#app/lib/page-handle.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import { paths } from '#app/lib/paths.ts';

export const handle: PageHandle = { hasScript: true };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(
    data && data.query !== '' ? `Models for “${data.query}”` : 'Models of care and support',
    'Search community models of care and support by words, approach, who they are for, place from prevention to crisis, and evidence level.',
    data && {
      matches,
      path: paths.models(data.clean),
      kind: 'CollectionPage',
      describe: (toAddress) => describeListInLinkedData(data.models, toAddress),
    },
  );

export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  return presentSearch(context.catalogue.current(), searchParams, ukDay(context.clock()));
}

export default function ModelsPage() {
  return <SearchPage {...useLoaderData<typeof loader>()} />;
}
