import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OptionLinks } from '#app/components/option-links.tsx';
import { layoutRainbow } from '#app/features/rainbow/layout-rainbow.ts';
import { describeRainbowModels } from '#app/features/rainbow/rainbow-details.ts';
import { listRainbowModels } from '#app/features/rainbow/rainbow-model.ts';
import { readingLabels, readings } from '#app/features/rainbow/rainbow-reading.ts';
import { Rainbow } from '#app/features/rainbow/rainbow.tsx';
import { takeReading, withReading } from '#app/features/rainbow/reading-query.ts';
import { TakeAway } from '#app/features/rainbow/take-away.tsx';
import { useCarry } from '#app/features/models/carried-comparison.tsx';
import { presentSearch } from '#app/features/search/search-presenter.ts';
import { SearchPage } from '#app/features/search/search-page.tsx';
import type { PageHandle } from '#app/lib/page-handle.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';
import { ukDay } from '#app/lib/uk-day.ts';

export const handle: PageHandle = { hasScript: true };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(
    'The rainbow: community models from prevention to crisis',
    'Every community model in one picture: what kind it is, and where it stands from prevention to crisis.',
    { matches, path: paths.rainbow(data && withReading(data.page.clean, data.reading)) },
  );

export function loader({ request, context }: LoaderFunctionArgs) {
  const { reading, rest, ignored } = takeReading(new URL(request.url).searchParams);
  const { page, models } = presentSearch(context.search.current(), rest, ukDay(context.clock()), 'rainbow');
  return {
    page: { ...page, ignored: [...page.ignored, ...ignored] },
    picture: layoutRainbow(listRainbowModels(models)),
    details: describeRainbowModels(models),
    reading,
    origin: context.site.origin,
    dataVersion: context.catalogue.current().version,
  };
}

export default function RainbowPage() {
  const { page, picture, details, reading, origin, dataVersion } = useLoaderData<typeof loader>();
  const carry = useCarry();
  const addressOf = (search: string) => paths.rainbow(withReading(search, reading));
  return (
    <SearchPage
      {...page}
      place={{
        path: paths.rainbow(),
        addressOf,
        title: 'The rainbow',
        lead: (
          <p className="mt-3 max-w-measure text-lead text-quiet">
            What kind each model is, and where it stands from prevention to crisis.
          </p>
        ),
        fields: reading === null ? [] : [{ name: 'reading', value: reading }],
        controls: (
          <div className="no-print mt-2">
            <OptionLinks
              label="Show on the arcs"
              options={[null, ...readings].map((each) => ({
                label: each === null ? 'Names alone' : readingLabels[each],
                to: carry(paths.rainbow(withReading(page.clean, each))),
                isCurrent: each === reading,
              }))}
            />
          </div>
        ),
      }}
      rainbow={
        <>
          <Rainbow
            picture={picture}
            details={details}
            reading={reading}
            filter={
              page.toggles ? { ...page.toggles, addressOf: (search) => carry(addressOf(search)) } : undefined
            }
          />
          <TakeAway search={page.search} origin={origin} dataVersion={dataVersion} />
        </>
      }
    />
  );
}
