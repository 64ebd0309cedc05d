import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { presentRainbow } from '#app/features/rainbow/rainbow-presenter.ts';
import { ComparisonBar, useCarry } from '#app/features/models/carried-comparison.tsx';
import { Rainbow } from '#app/features/rainbow/rainbow.tsx';
import { SearchBox } from '#app/features/search/search-box.tsx';
import { countOf } from '#app/lib/format.ts';
import type { PageHandle } from '#app/lib/page-handle.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';

export const handle: PageHandle = { hasScript: true };

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(
    'Find a better way to support people',
    'Community models of care and support, from prevention to crisis: what they cost, what the evidence says, what they need and what would kill them.',
    { matches, path: paths.home() },
  );

export function loader({ context }: LoaderFunctionArgs) {
  const catalogue = context.catalogue.current();
  return { count: catalogue.models.length, picture: presentRainbow(catalogue) };
}

export default function HomePage() {
  const { count, picture } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="gap-x-16 pt-10 sm:pt-12 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div>
          <h1 className="max-w-[20ch]">Find a better way to support people, close to home</h1>
          <p className="mt-4 max-w-[54ch] text-[1.2rem] leading-normal text-pretty text-quiet">
            {countOf(count, 'community model')} of care and support, from prevention to crisis: what each
            costs, what the evidence really says, what must be in place, and what would kill it.
          </p>
          <div className="no-print mt-6 max-w-2xl">
            <SearchBox />
          </div>
        </div>
        <WaysIn />
      </div>
      <section aria-labelledby="rainbow" className="mt-10">
        <h2 id="rainbow" className="sr-only">
          The rainbow
        </h2>
        <Rainbow picture={picture} />
      </section>
      <section aria-labelledby="promise" className="mt-14 max-w-[72ch]">
        <h2 id="promise">What you can rely on</h2>
        <ul className="mt-3 grid list-disc gap-2 ps-5">
          <li>Every figure is dated and names its source, and says how far that source was read.</li>
          <li>Models without proof stand beside those with it, and say so.</li>
          <li>Studies that found nothing, or harm, are shown like any other.</li>
          <li>Every model is asked what would kill it.</li>
        </ul>
      </section>
      <ComparisonBar />
    </>
  );
}

/** One way in for each of those who come: to choose, to put right, to study. */
function WaysIn() {
  const carry = useCarry();
  return (
    <section aria-labelledby="ways-in" className="no-print mt-8 lg:mt-2">
      <h2 id="ways-in" className="text-[1.12rem]">
        Three ways in
      </h2>
      <ul className="mt-2 border-t-2 border-ink">
        <li className="border-b border-rule py-2.5">
          <Link to={carry(paths.models())} className="font-bold">
            Choose for a person or a place
          </Link>
          <p className="text-[0.94rem] leading-snug text-quiet">
            Narrow the models down, compare four, see how ready your area is, and leave with a plan.
          </p>
        </li>
        <li className="border-b border-rule py-2.5">
          <a href={paths.submit()} className="font-bold">
            Put your model in, or put it right
          </a>
          <p className="text-[0.94rem] leading-snug text-quiet">
            Tell us of a model, a study or a figure that is missing or wrong.
          </p>
        </li>
        <li className="py-2.5">
          <a href={paths.aboutMethod()} className="font-bold">
            Study the evidence
          </a>
          <p className="text-[0.94rem] leading-snug text-quiet">
            See what was searched, what was left out, and how each level is reached.
          </p>
        </li>
      </ul>
    </section>
  );
}
