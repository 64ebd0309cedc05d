import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataView } from '#app/features/exports/data-pages/data-view.tsx';
import { presentRelease, presentReleaseDetail } from '#app/features/exports/data-pages/data-presenter.ts';
import { describeReleaseInLinkedData } from '#app/features/exports/release/dcat.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageMeta(
    'Take the data away',
    'Numbered releases of the whole directory as CSV, JSON, SQLite and Parquet, live files, a data dictionary, licence and how to cite.',
    {
      matches,
      path: paths.data(),
      describe: (toAddress) =>
        page?.released ? { mainEntity: describeReleaseInLinkedData(page.released, toAddress) } : {},
    },
  );

export function loader({ context }: LoaderFunctionArgs) {
  const catalogue = context.catalogue.current();
  const [released = null, ...earlier] = context.releases.list();
  const model = catalogue.models.find(({ card }) => card.evidence.items.length > 0);
  const item = model?.card.evidence.items[0];
  return {
    latest: released && presentReleaseDetail(released),
    earlier: earlier.map(presentRelease),
    origin: context.site.origin,
    dataVersion: catalogue.version,
    example:
      model && item
        ? { model: model.card.name, slug: model.card.slug, id: item.id, revision: model.revision.number }
        : null,
    released: released && {
      version: released.version,
      releasedOn: released.releasedOn,
      files: released.files,
    },
  };
}

export default function DataPage() {
  return <DataView {...useLoaderData<typeof loader>()} />;
}
