import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ChosenTags } from '#app/components/chosen-tags.tsx';
import { FacetPanel } from '#app/components/facet-panel.tsx';
import { IgnoredParameters } from '#app/components/ignored-parameters.tsx';
import { OptionLinks } from '#app/components/option-links.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { BusyResults } from './busy-results.tsx';
import { ModelList } from './model-list.tsx';
import { ModelTable } from './model-table.tsx';
import { NothingFound } from './nothing-found.tsx';
import { ModelSearchField } from './search-box.tsx';
import { SearchPlaceProvider, useSearchAddress, type SearchAddress } from './search-place.ts';
import type { SearchPageProps } from './search-page-props.ts';
import { defaultSort } from './search-query.ts';
import { sortLabels, viewLabels } from './sort-labels.ts';
import { useSearchInPlace } from './use-search-in-place.ts';
import { WordsReport } from './words-report.tsx';
import {
  CarriedFields,
  ComparisonBar,
  IgnoredComparison,
  useCarry,
} from '#app/features/models/carried-comparison.tsx';
import { countOf, formatNumber } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** Where the search stands, when not at /models. */
export interface SearchPlace {
  /** Without parameters. */
  path: string;
  addressOf: SearchAddress;
  title: string;
  lead: ReactNode;
  /** Further parameters of the place, sent along with the form. */
  fields: readonly { name: string; value: string }[];
  /** What stands between the line of what was found and the picture. */
  controls: ReactNode;
}

const atModels: SearchPlace = {
  path: paths.models(),
  addressOf: paths.models,
  title: 'Models of care and support',
  lead: null,
  fields: [],
  controls: null,
};

/** @param rainbow the picture of what was found, for the view of that name */
export function SearchPage({
  rainbow,
  place = atModels,
  ...props
}: SearchPageProps & { rainbow: ReactNode; place?: SearchPlace }) {
  const carry = useCarry();
  return (
    <SearchPlaceProvider value={(search) => carry(place.addressOf(search))}>
      <SearchForm {...props} rainbow={rainbow} place={place} />
      <ComparisonBar />
    </SearchPlaceProvider>
  );
}

function SearchForm({
  rainbow,
  place,
  ...props
}: SearchPageProps & { rainbow: ReactNode; place: SearchPlace }) {
  const { query, sort, view, words } = props;
  const { path } = place;
  const addressOf = useSearchAddress();
  const inPlace = useSearchInPlace(path);
  // The picture takes the whole width; what narrows it down is then a line above it.
  const isBeside = view !== 'rainbow';
  // There the search stands beside the heading, so that the picture begins high on the page.
  const isHeadBeside = place !== atModels;
  return (
    <div className={isHeadBeside ? 'gap-x-16 lg:grid lg:grid-cols-2' : undefined}>
      <div className="lg:row-span-2">
        <h1 className="pt-8">{place.title}</h1>
        {place.lead}
        <IgnoredParameters ignored={props.ignored} clean={addressOf(props.clean)} />
        <IgnoredComparison />
      </div>
      <Form
        ref={inPlace.formRef}
        method="get"
        action={path}
        role="search"
        className={isHeadBeside ? 'mt-5 lg:contents' : 'mt-5'}
        onChange={inPlace.onChange}
        onSubmit={inPlace.onSubmit}
      >
        {/* The usual order is sent as none: who then looks for words wants the best match first, not the order of names. */}
        {path === paths.models() && sort !== defaultSort(query) && (
          <input type="hidden" name="sort" value={sort} />
        )}
        {path === paths.models() && view !== 'list' && <input type="hidden" name="view" value={view} />}
        <CarriedFields />
        {place.fields.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className={`no-print max-w-2xl ${isHeadBeside ? 'lg:pt-8 lg:pb-4' : ''}`}>
          <ModelSearchField query={query} />
        </div>
        <div
          className={`mt-6 ${isHeadBeside ? 'lg:contents' : 'lg:mt-8'} ${isBeside ? 'gap-x-12 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]' : ''}`}
        >
          <FacetPanel facets={props.facets} button="Show models" clear={addressOf('')} isBeside={isBeside} />
          <BusyResults
            path={path}
            loadingRef={inPlace.loadingRef}
            className={`min-w-0 ${isHeadBeside ? 'lg:col-span-2' : ''}`}
          >
            <p ref={inPlace.statusRef} role="status" tabIndex={-1} className="text-h3 font-bold">
              <Found {...props} />
            </p>
            {words !== null && <WordsReport words={words} isFound={props.total > 0} />}
            <div className="mt-3">
              <ChosenTags
                chosen={props.chips.map(({ facet, label, without }) => ({
                  label: `${facet}: ${label}`,
                  without: addressOf(without),
                }))}
              />
            </div>
            {props.nothing === null ? (
              <>
                <ResultControls {...props} />
                {place.controls}
                <div className="results">
                  <Results rainbow={rainbow} {...props} />
                </div>
              </>
            ) : (
              <NothingFound report={props.nothing} />
            )}
          </BusyResults>
        </div>
      </Form>
    </div>
  );
}

function Found({ total, query, page, pages, sort, view, chips, words }: SearchPageProps) {
  return (
    <>
      {total === 0 ? 'No model found' : countOf(total, 'model')}
      {query !== '' && <> for “{query}”</>}
      {pages > 1 && (
        <>
          {' '}
          (page {formatNumber(page)} of {formatNumber(pages)})
        </>
      )}
      {/* Told to those who do not see the tags and the order change; a number that stays would not be told. */}
      {words?.corrected && <span className="sr-only">, taken as “{words.corrected.to}”</span>}
      {chips.length > 0 && <span className="sr-only">, with {countOf(chips.length, 'choice')}</span>}
      {total > 0 && view !== 'rainbow' && (
        <span className="sr-only">, sorted by {sortLabels[sort].toLowerCase()}</span>
      )}
    </>
  );
}

function ResultControls({ sort, sorts, view, views }: SearchPageProps) {
  const carry = useCarry();
  return (
    <div className="no-print mt-3 flex flex-wrap justify-between gap-x-8 gap-y-2">
      {/* The picture has its own order. */}
      {view !== 'rainbow' && (
        <OptionLinks
          label="Sort by"
          options={sorts.map(({ order, search }) => ({
            label: sortLabels[order],
            to: carry(paths.models(search)),
            isCurrent: order === sort,
          }))}
        />
      )}
      <OptionLinks
        label="View as"
        options={views.map((each) => ({
          label: viewLabels[each.view],
          to: carry(paths.models(each.search)),
          isCurrent: each.view === view,
        }))}
      />
    </div>
  );
}

function Results(props: SearchPageProps & { rainbow: ReactNode }) {
  const { results, view, page, pages } = props;
  const addressOf = useSearchAddress();
  const address = (search: string | null) => (search === null ? null : addressOf(search));
  if (results.length === 0 && view !== 'rainbow') {
    return (
      <p className="mt-4">
        There {pages === 1 ? 'is' : 'are'} only {countOf(pages, 'page')}.{' '}
        <Link to={addressOf(props.clean)}>Go to the first.</Link>
      </p>
    );
  }
  return (
    <>
      {view === 'list' && <ModelList results={results} />}
      {view === 'table' && <ModelTable {...props} />}
      {view === 'rainbow' && <div className="mt-4">{props.rainbow}</div>}
      <div className="mt-6">
        <Pagination page={page} pages={pages} previous={address(props.previous)} next={address(props.next)} />
      </div>
      <Downloads search={props.search} />
    </>
  );
}

const files = [
  { extension: 'csv', label: 'a spreadsheet (CSV)' },
  { extension: 'json', label: 'JSON' },
  { extension: 'ndjson', label: 'NDJSON' },
  { extension: 'bib', label: 'their sources (BibTeX)' },
  { extension: 'atom', label: 'a feed (Atom)' },
];

function Downloads({ search }: { search: string }) {
  return (
    <p className="no-print mt-8 max-w-measure text-note text-faint">
      All of this list as{' '}
      {files.map(({ extension, label }, index) => (
        <span key={extension}>
          {index > 0 && (index === files.length - 1 ? ' or ' : ', ')}
          <a href={paths.modelsFile(extension, search)} className="inline-block py-0.5">
            {label}
          </a>
        </span>
      ))}
      .
    </p>
  );
}
