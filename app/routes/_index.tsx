import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ModelList } from '#app/features/search/model-list.tsx';
import { SearchBox } from '#app/features/search/search-box.tsx';
import { listModels } from '#app/features/search/listed-model.ts';
import { countOf } from '#app/lib/format.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';

export const meta: MetaFunction = () =>
  pageMeta(
    'Find a better way to support people',
    'Community models of care and support, from prevention to crisis: what they cost, what the evidence says, what they need and what would kill them.',
  );

export function loader({ context }: LoaderFunctionArgs) {
  const { models } = context.catalogue.current();
  return { models: listModels(models) };
}

export default function HomePage() {
  const { models } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="pt-10 sm:pt-14">
        <h1 className="max-w-[22ch]">Find a better way to support people, close to home</h1>
        <p className="mt-4 max-w-[60ch] text-[1.2rem] leading-normal text-quiet">
          {countOf(models.length, 'community model')} of care and support, from prevention to crisis: what
          each costs, what the evidence really says, what must be in place, and what would kill it.
        </p>
        <div className="no-print mt-6 max-w-2xl">
          <SearchBox query="" />
        </div>
      </div>
      <section aria-labelledby="models" className="mt-12">
        <h2 id="models">All models</h2>
        <ModelList models={models} headingLevel={3} />
        <p className="mt-6">
          <a href={paths.models()}>Narrow them down</a> by approach, by who they are for, and by how well they
          are evidenced.
        </p>
      </section>
      <section aria-labelledby="promise" className="mt-12 max-w-[72ch]">
        <h2 id="promise">What you can rely on</h2>
        <ul className="mt-3 grid list-disc gap-2 ps-5">
          <li>Every figure is dated and names its source, and says how far that source was read.</li>
          <li>Models without proof stand beside those with it, and say so.</li>
          <li>Studies that found nothing, or harm, are shown like any other.</li>
          <li>Every model is asked what would kill it.</li>
        </ul>
      </section>
    </>
  );
}
