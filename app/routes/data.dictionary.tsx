import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { presentDictionary } from '#app/features/exports/data-pages/dictionary-presenter.ts';
import { DictionaryView } from '#app/features/exports/data-pages/dictionary-view.tsx';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(
    'Data dictionary',
    'Every table and column of the directory’s data: type, meaning, unit, allowed values and an example.',
    { matches, path: paths.dataDictionary(), trail: [{ name: 'Data', path: paths.data() }] },
  );

export function loader({ context }: LoaderFunctionArgs) {
  return presentDictionary(context.catalogue.current().models, context.site.origin);
}

export default function DictionaryPage() {
  return <DictionaryView {...useLoaderData<typeof loader>()} />;
}
