import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DesignPage } from '#app/features/design/design-page.tsx';
import { measureDesign } from '#app/features/design/measurements.server.ts';
import { listModels } from '#app/features/search/listed-model.ts';
import { ModelList } from '#app/features/search/model-list.tsx';
import { pageMeta } from '#app/lib/page-meta.ts';

// Linked from nowhere: it is for those who build and check the site.
export const meta: MetaFunction = () => [
  ...pageMeta('Design', 'Every part that the pages of this site are made of, in every state.'),
  { name: 'robots', content: 'noindex' },
];

export function loader({ context }: LoaderFunctionArgs) {
  const listed = listModels(context.catalogue.current().models);
  // Those with the most to warn of and the most to say.
  const models = listed
    .toSorted((a, b) => b.cautions.length - a.cautions.length || b.summary.length - a.summary.length)
    .slice(0, 2)
    .map((model) => ({ ...model, shown: null, missing: [] as string[] }));
  return { measurements: measureDesign(), models };
}

export default function DesignRoute() {
  const { measurements, models } = useLoaderData<typeof loader>();
  return <DesignPage measurements={measurements} list={<ModelList results={models} headingLevel={3} />} />;
}
