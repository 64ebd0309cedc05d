import { Form, Link } from '@remix-run/react';
import type { ListedModel } from './listed-model.ts';
import { ModelList } from './model-list.tsx';
import { SearchField } from './search-box.tsx';
import type { FacetCount } from './search-models.ts';
import type { IgnoredParameter, SortOrder } from './search-query.ts';
import { countOf, formatNumber } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

export interface SearchPageProps {
  query: string;
  sort: SortOrder;
  page: number;
  pages: number;
  total: number;
  /** False where no model has all the words, and the models listed have some of them. */
  hasEveryWord: boolean;
  models: ListedModel[];
  facets: { id: string; label: string; options: FacetCount[] }[];
  /** Chosen values with the query string that leaves each out. */
  chips: { facet: string; label: string; without: string }[];
  ignored: readonly IgnoredParameter[];
  /** Query strings of the pages before and after, null where there is none. */
  previous: string | null;
  next: string | null;
  /** The same search without what was ignored. */
  clean: string;
}

export function SearchPage(props: SearchPageProps) {
  const { total, query, models, page, pages } = props;
  return (
    <>
      <h1 className="pt-8">Models of care and support</h1>
      <Ignored ignored={props.ignored} clean={props.clean} />
      <Form method="get" action={paths.models()} role="search" className="mt-5">
        <div className="no-print max-w-2xl">
          <SearchField query={query} />
        </div>
        <div className="mt-8 gap-x-12 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]">
          <Facets {...props} />
          <div>
            <p role="status" className="text-[1.12rem] font-bold">
              {total === 0 ? 'No model found' : countOf(total, 'model')}
              {query !== '' && <> for “{query}”</>}
              {pages > 1 && (
                <>
                  {' '}
                  (page {formatNumber(page)} of {formatNumber(pages)})
                </>
              )}
            </p>
            {!props.hasEveryWord && total > 0 && (
              <p className="mt-1">No model has all of these words. These have some of them.</p>
            )}
            <Chips chips={props.chips} />
            {total === 0 ? (
              <NothingFound hasChips={props.chips.length > 0} />
            ) : models.length === 0 ? (
              <p className="mt-4">
                There {pages === 1 ? 'is' : 'are'} only {countOf(pages, 'page')}.{' '}
                <Link to={paths.models(props.clean)}>Go to the first.</Link>
              </p>
            ) : (
              <ModelList models={models} headingLevel={2} />
            )}
            <Pages previous={props.previous} next={props.next} />
          </div>
        </div>
      </Form>
    </>
  );
}

function Facets({ facets, sort, query }: SearchPageProps) {
  return (
    <div className="no-print mb-8">
      <h2 className="text-[1.12rem]">Narrow down</h2>
      {facets.map((facet) => (
        <FacetGroup key={facet.id} facet={facet} />
      ))}
      <div className="border-t border-rule py-3">
        <label htmlFor="sort" className="block font-bold">
          Sort by
        </label>
        <select
          key={sort}
          id="sort"
          name="sort"
          defaultValue={sort}
          className="mt-1 min-h-10 w-full rounded border-2 border-strong-rule bg-panel px-2"
        >
          {query !== '' && <option value="relevance">Best match</option>}
          <option value="name">Name</option>
          <option value="level">Evidence level, highest first</option>
          <option value="checked">Last checked, latest first</option>
          <option value="spectrum">From prevention to crisis</option>
        </select>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-rule pt-4">
        <button
          type="submit"
          className="min-h-11 rounded border-2 border-ink bg-ink px-4 font-bold text-paper hover:bg-quiet"
        >
          Show models
        </button>
        <Link to={paths.models()} className="inline-block py-1">
          Clear all
        </Link>
      </div>
    </div>
  );
}

function FacetGroup({ facet }: { facet: SearchPageProps['facets'][number] }) {
  const selected = facet.options.filter((option) => option.selected).length;
  // A value that would find nothing is shown only while it is chosen, so that it can be taken off again.
  const shown = facet.options.filter((option) => option.count > 0 || option.selected);
  return (
    <details open={selected > 0} className="border-t border-rule py-3">
      <summary className="py-1 font-bold">
        {facet.label}
        {selected > 0 && <span className="font-normal text-faint"> ({formatNumber(selected)} selected)</span>}
      </summary>
      <fieldset className="mt-1">
        <legend className="sr-only">{facet.label}</legend>
        {shown.length === 0 && <p className="text-faint">Nothing to choose in these results.</p>}
        {shown.map((option) => (
          <div key={option.id} className="grid grid-cols-[1.9rem_1fr] py-1">
            <input
              key={String(option.selected)}
              type="checkbox"
              id={`${facet.id}-${option.id}`}
              name={facet.id}
              value={option.id}
              defaultChecked={option.selected}
              className="mt-0.5 size-6 accent-ink"
            />
            <label htmlFor={`${facet.id}-${option.id}`}>
              {option.label} <span className="text-faint">({formatNumber(option.count)})</span>
            </label>
          </div>
        ))}
      </fieldset>
    </details>
  );
}

function Chips({ chips }: Pick<SearchPageProps, 'chips'>) {
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Chosen" className="mt-3 flex flex-wrap gap-2">
      {chips.map(({ facet, label, without }) => (
        <li key={`${facet} ${label}`}>
          <Link
            to={paths.models(without)}
            className="inline-flex min-h-8 items-center gap-2 rounded border border-strong-rule bg-panel px-3 text-[0.94rem] text-ink no-underline hover:underline"
          >
            <span className="sr-only">Remove </span>
            {facet}: {label}
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Ignored({ ignored, clean }: Pick<SearchPageProps, 'ignored' | 'clean'>) {
  if (ignored.length === 0) return null;
  return (
    <section aria-label="Ignored" className="mt-4 max-w-[72ch] border-s-4 border-strong-rule bg-panel p-4">
      <p className="font-bold">Part of the address was ignored</p>
      <ul className="mt-1 list-disc ps-5">
        {ignored.map(({ parameter, value, reason }, index) => (
          <li key={index} className="wrap-anywhere">
            {parameter}
            {value !== '' && <> = {value}</>}: {reason}
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <Link to={paths.models(clean)}>Remove it from the address</Link>
      </p>
    </section>
  );
}

function NothingFound({ hasChips }: { hasChips: boolean }) {
  return (
    <div className="mt-4 max-w-[60ch]">
      <p>
        Try fewer or other words{hasChips && ', or take off one of the choices above'}.{' '}
        <Link to={paths.models()}>See all models</Link>.
      </p>
    </div>
  );
}

function Pages({ previous, next }: Pick<SearchPageProps, 'previous' | 'next'>) {
  if (previous === null && next === null) return null;
  return (
    <nav aria-label="Pages" className="no-print mt-6 flex gap-8">
      {previous !== null && (
        <Link to={paths.models(previous)} rel="prev" className="inline-block py-1">
          Previous page
        </Link>
      )}
      {next !== null && (
        <Link to={paths.models(next)} rel="next" className="inline-block py-1">
          Next page
        </Link>
      )}
    </nav>
  );
}
