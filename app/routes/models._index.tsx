import type { LoaderFunctionArgs, MetaFunction, SerializeFrom } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { layoutRainbow } from '#app/features/rainbow/layout-rainbow.ts';
import { listRainbowModels } from '#app/features/rainbow/rainbow-model.ts';
import { Rainbow } from '#app/features/rainbow/rainbow.tsx';
import { describeListInLinkedData } from '#app/features/search/list-linked-data.ts';
import { useCarry } from '#app/features/models/carried-comparison.tsx';
import { presentSearch } from '#app/features/search/search-presenter.ts';
import { SearchPage } from '#app/features/search/search-page.tsx';
import type { PageHandle } from '#app/lib/page-handle.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import { paths } from '#app/lib/paths.ts';

export const handle: PageHandle = { hasScript: true };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(
    data && data.page.query !== '' ? `Models for “${data.page.query}”` : 'Models of care and support',
    'Search community models of care and support by words, approach, who they are for, place from prevention to crisis, and evidence level.',
    data && {
      matches,
      path: paths.models(data.page.clean),
      kind: 'CollectionPage',
      describe: (toAddress) => describeListInLinkedData(listShown(data), toAddress),
    },
  );

export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const { page, models } = presentSearch(context.search.current(), searchParams, ukDay(context.clock()));
  return { page, picture: page.view === 'rainbow' ? layoutRainbow(listRainbowModels(models)) : null };
}

/** The models that the page shows, in its order. */
function listShown({
  page,
  picture,
}: Pick<SerializeFrom<typeof loader>, 'page' | 'picture'>): readonly { slug: string; name: string }[] {
  return picture === null
    ? page.results
    : picture.bands.flatMap(({ marks }) => marks.map(({ model }) => model));
}

export default function ModelsPage() {
  const { page, picture } = useLoaderData<typeof loader>();
  const carry = useCarry();
  const filter = page.toggles
    ? { ...page.toggles, addressOf: (search: string) => carry(paths.models(search)) }
    : undefined;
  return <SearchPage {...page} rainbow={picture && <Rainbow picture={picture} filter={filter} />} />;
}
