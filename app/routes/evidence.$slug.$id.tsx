import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { describeFindingInLinkedData } from '#app/features/evidence/finding-linked-data.ts';
import { FindingPage } from '#app/features/evidence/finding-page.tsx';
import { presentFinding } from '#app/features/evidence/finding-presenter.ts';
import { findModel } from '#app/features/models/queries.server.ts';
import { formatDate } from '#app/lib/format.ts';
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
  const found = findModel(context.catalogue.current(), slug);
  switch (found.kind) {
    case 'model': {
      const page = presentFinding(found.model, id, context.site.origin);
      if (page !== null) return page;
      const { name } = found.model.card;
      throw data(
        { message: `The card of ${name} has no such finding. It may have been taken out as mistaken.` },
        { status: 404 },
      );
    }
    case 'moved':
      throw redirect(paths.finding(found.to, id), 301);
    case 'withdrawn':
      throw data(
        { message: `Its card was withdrawn on ${formatDate(found.withdrawnOn)}. ${found.reason}` },
        { status: 410 },
      );
    case 'unknown':
      throw data(
        { message: 'There is no model at this address, and so no finding. Search for the model by name.' },
        { status: 404 },
      );
  }
}

export default function Finding() {
  return <FindingPage {...useLoaderData<typeof loader>()} />;
}
