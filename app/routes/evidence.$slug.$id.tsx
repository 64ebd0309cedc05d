import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { describeFindingInLinkedData } from '#app/features/evidence/finding-linked-data.ts';
import { FindingPage } from '#app/features/evidence/finding-page.tsx';
import { presentFinding } from '#app/features/evidence/finding-presenter.ts';
import { requireModel } from '#app/features/models/require-model.server.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';
import '#app/styles/evidence.css';

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  page
    ? pageMeta(page.title, page.description, {
        matches,
        path: paths.finding(page.slug, page.item.id),
        trail: [
          { name: 'Evidence', path: paths.evidence() },
          { name: page.name, path: paths.model(page.slug) },
        ],
        describe: (toAddress) => describeFindingInLinkedData(page, toAddress),
      })
    : [];

export function loader({ params, context }: LoaderFunctionArgs) {
  const { slug = '', id = '' } = params;
  const model = requireModel(context.catalogue.current(), slug, (other) => paths.finding(other, id));
  const page = presentFinding(model, id, context.site.origin);
  if (page !== null) return page;
  throw data(
    {
      message: `The card of ${model.card.name} has no such finding. It may have been taken out as mistaken.`,
    },
    { status: 404 },
  );
}

export default function Finding() {
  return <FindingPage {...useLoaderData<typeof loader>()} />;
}
