import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { presentSearch } from '#app/features/search/search-presenter.ts';
import { SearchPage } from '#app/features/search/search-page.tsx';
import { pageMeta } from '#app/lib/page-meta.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta(
    data && data.query !== '' ? `Models for “${data.query}”` : 'Models of care and support',
    'Search community models of care and support by words, approach, who they are for, place from prevention to crisis, and evidence level.',
  );

export function loader({ request, context }: LoaderFunctionArgs) {
  return presentSearch(context.catalogue.current(), new URL(request.url).searchParams);
}

export default function ModelsPage() {
  return <SearchPage {...useLoaderData<typeof loader>()} />;
}
