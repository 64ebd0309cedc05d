import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { presentReleaseDetail } from '#app/features/exports/data-pages/data-presenter.ts';
import { ReleaseView } from '#app/features/exports/data-pages/release-view.tsx';
import { describeReleaseInLinkedData } from '#app/features/exports/release/dcat.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  page
    ? pageMeta(
        `Release ${page.released.version}`,
        `Release ${page.released.version} of the directory’s data, made on ${page.detail.releasedOn}: what is new in it, its files with their checksums, and how to cite it.`,
        {
          matches,
          path: paths.release(page.released.version),
          trail: [{ name: 'Data', path: paths.data() }],
          describe: (toAddress) => ({ mainEntity: describeReleaseInLinkedData(page.released, toAddress) }),
        },
      )
    : [];

export function loader({ params, context }: LoaderFunctionArgs) {
  const releases = context.releases.list();
  const latest = releases[0];
  if (params.version === 'latest' && latest) throw redirect(paths.release(latest.version), 302);
  const released = releases.find(({ version }) => version === params.version);
  if (!released) {
    throw data({ message: `There is no such release. ${paths.data()} lists them all.` }, { status: 404 });
  }
  const { version, releasedOn, files } = released;
  return { detail: presentReleaseDetail(released), released: { version, releasedOn, files } };
}

export default function ReleasePage() {
  return <ReleaseView {...useLoaderData<typeof loader>().detail} />;
}
