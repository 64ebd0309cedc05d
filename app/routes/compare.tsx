import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ComparePage, nameComparison } from '#app/features/compare/compare-page.tsx';
import { presentComparison } from '#app/features/compare/compare-presenter.ts';
import { readComparison } from '#app/features/compare/read-comparison.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import '#app/styles/compare.css';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? [
        ...pageMeta(
          nameComparison(data.chosen),
          'Models of care and support side by side: costs, evidence outcome by outcome, what must be in place, and what would kill them.',
          { matches, path: data.clean },
        ),
        // The same cards again, in more combinations than anybody could look for.
        ...(data.chosen.length > 0 ? [{ name: 'robots', content: 'noindex' }] : []),
      ]
    : [];

export function loader({ request, context }: LoaderFunctionArgs) {
  const catalogue = context.catalogue.current();
  const asked = readComparison(new URL(request.url).searchParams, catalogue);
  if (asked.renamed !== null) throw redirect(paths.compare(asked.renamed), 301);
  return presentComparison(catalogue, asked, ukDay(context.clock()));
}

export default function Compare() {
  return <ComparePage {...useLoaderData<typeof loader>()} />;
}
