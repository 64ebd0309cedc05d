import { Form, Link } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { ChosenTags } from '#app/components/chosen-tags.tsx';
import { Choice } from '#app/components/choices.tsx';
import { Disclosure } from '#app/components/disclosure.tsx';
import { IgnoredParameters } from '#app/components/ignored-parameters.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { SelectField } from '#app/components/text-field.tsx';
import type { ListedModel } from './listed-model.ts';
import { ModelList } from './model-list.tsx';
import { ModelSearchField } from './search-box.tsx';
import type { FacetCount } from './search-models.ts';
import { defaultSort, sortOrders, type SortOrder } from './search-query.ts';
import { countOf, formatNumber } from '#app/lib/format.ts';
import type { IgnoredParameter } from '#app/lib/ignored-parameters.ts';
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
  const address = (search: string | null) => (search === null ? null : paths.models(search));
  return (
    <>
      <h1 className="pt-8">Models of care and support</h1>
      <IgnoredParameters ignored={props.ignored} clean={paths.models(props.clean)} />
      <Form method="get" action={paths.models()} role="search" className="mt-5">
        <div className="no-print max-w-2xl">
          <ModelSearchField query={query} />
        </div>
        <div className="mt-8 gap-x-12 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]">
          <Facets {...props} />
          <div>
            <p role="status" className="text-h3 font-bold">
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
            <div className="mt-3">
              <ChosenTags
                chosen={props.chips.map(({ facet, label, without }) => ({
                  label: `${facet}: ${label}`,
                  without: paths.models(without),
                }))}
              />
            </div>
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
            <div className="mt-6">
              <Pagination
                page={page}
                pages={pages}
                previous={address(props.previous)}
                next={address(props.next)}
              />
            </div>
          </div>
        </div>
      </Form>
    </>
  );
}

const sortLabels: Record<SortOrder, string> = {
  relevance: 'Best match',
  name: 'Name',
  level: 'Evidence level, highest first',
  checked: 'Last checked, latest first',
  spectrum: 'From prevention to crisis',
};

function Facets({ facets, sort, query }: SearchPageProps) {
  // The usual order is sent as none: who then looks for words wants the best match first, not the order of names.
  const valueOf = (order: SortOrder) => (order === defaultSort(query) ? '' : order);
  return (
    <div className="no-print mb-8">
      <h2 className="mb-3 text-h3">Narrow down</h2>
      {facets.map((facet) => (
        <FacetGroup key={facet.id} facet={facet} />
      ))}
      <div className="border-t border-rule py-3">
        <SelectField
          key={sort}
          id="sort"
          name="sort"
          label="Sort by"
          defaultValue={valueOf(sort)}
          width="full"
        >
          {sortOrders
            .filter((order) => order !== 'relevance' || query !== '')
            .map((order) => (
              <option key={order} value={valueOf(order)}>
                {sortLabels[order]}
              </option>
            ))}
        </SelectField>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-rule pt-4">
        <Button>Show models</Button>
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
    <Disclosure
      isOpen={selected > 0}
      summary={
        <>
          {facet.label}
          {selected > 0 && (
            <span className="font-normal text-faint"> ({formatNumber(selected)} selected)</span>
          )}
        </>
      }
    >
      <fieldset className="mt-1">
        <legend className="sr-only">{facet.label}</legend>
        {shown.length === 0 && <p className="text-faint">Nothing to choose in these results.</p>}
        {shown.map((option) => (
          <Choice
            key={`${option.id} ${option.selected}`}
            type="checkbox"
            id={`${facet.id}-${option.id}`}
            name={facet.id}
            value={option.id}
            defaultChecked={option.selected}
            label={
              <>
                {option.label} <span className="text-faint">({formatNumber(option.count)})</span>
              </>
            }
          />
        ))}
      </fieldset>
    </Disclosure>
  );
}

function NothingFound({ hasChips }: { hasChips: boolean }) {
  return (
    <div className="mt-4 max-w-measure">
      <p>
        Try fewer or other words{hasChips && ', or take off one of the choices above'}.{' '}
        <Link to={paths.models()}>See all models</Link>.
      </p>
    </div>
  );
}
