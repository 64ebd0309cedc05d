import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ChosenTags } from '#app/components/chosen-tags.tsx';
import { FacetPanel } from '#app/components/facet-panel.tsx';
import { IgnoredParameters } from '#app/components/ignored-parameters.tsx';
import { OptionLinks } from '#app/components/option-links.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { ModelList } from './model-list.tsx';
import { ModelTable } from './model-table.tsx';
import { NothingFound } from './nothing-found.tsx';
import { ModelSearchField } from './search-box.tsx';
import type { SearchPageProps } from './search-page-props.ts';
import { defaultSort } from './search-query.ts';
import { sortLabels, viewLabels } from './sort-labels.ts';
import { useSearchInPlace } from './use-search-in-place.ts';
import { WordsReport } from './words-report.tsx';
import { countOf, formatNumber } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** @param rainbow the picture of what was found, for the view of that name */
export function SearchPage({ rainbow, ...props }: SearchPageProps & { rainbow: ReactNode }) {
  const { query, sort, view, words } = props;
  const inPlace = useSearchInPlace(paths.models());
  // The picture takes the whole width; what narrows it down is then a line above it.
  const isBeside = view !== 'rainbow';
  return (
    <>
      <h1 className="pt-8">Models of care and support</h1>
      <IgnoredParameters ignored={props.ignored} clean={paths.models(props.clean)} />
      <Form
        ref={inPlace.formRef}
        method="get"
        action={paths.models()}
        role="search"
        className="mt-5"
        onChange={inPlace.onChange}
        onSubmit={inPlace.onSubmit}
      >
        {/* The usual order is sent as none: who then looks for words wants the best match first, not the order of names. */}
        {sort !== defaultSort(query) && <input type="hidden" name="sort" value={sort} />}
        {view !== 'list' && <input type="hidden" name="view" value={view} />}
        <div className="no-print max-w-2xl">
          <ModelSearchField query={query} />
        </div>
        <div
          className={`mt-6 lg:mt-8 ${isBeside ? 'gap-x-12 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]' : ''}`}
        >
          <FacetPanel facets={props.facets} button="Show models" clear={paths.models()} isBeside={isBeside} />
          <div className="min-w-0" aria-busy={inPlace.isLoading}>
            <p ref={inPlace.statusRef} role="status" tabIndex={-1} className="text-h3 font-bold">
              <Found {...props} />
            </p>
            {words !== null && <WordsReport words={words} isFound={props.total > 0} />}
            <div className="mt-3">
              <ChosenTags
                chosen={props.chips.map(({ facet, label, without }) => ({
                  label: `${facet}: ${label}`,
                  without: paths.models(without),
                }))}
              />
            </div>
            {props.nothing === null ? (
              <>
                <ResultControls {...props} />
                <div className="results">
                  <Results rainbow={rainbow} {...props} />
                </div>
              </>
            ) : (
              <NothingFound report={props.nothing} />
            )}
          </div>
        </div>
      </Form>
    </>
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
  return (
    <div className="no-print mt-3 flex flex-wrap justify-between gap-x-8 gap-y-2">
      {/* The picture has its own order. */}
      {view !== 'rainbow' && (
        <OptionLinks
          label="Sort by"
          options={sorts.map(({ order, search }) => ({
            label: sortLabels[order],
            to: paths.models(search),
            isCurrent: order === sort,
          }))}
        />
      )}
      <OptionLinks
        label="View as"
        options={views.map((each) => ({
          label: viewLabels[each.view],
          to: paths.models(each.search),
          isCurrent: each.view === view,
        }))}
      />
    </div>
  );
}

function Results(props: SearchPageProps & { rainbow: ReactNode }) {
  const { results, view, page, pages } = props;
  const address = (search: string | null) => (search === null ? null : paths.models(search));
  if (results.length === 0 && view !== 'rainbow') {
    return (
      <p className="mt-4">
        There {pages === 1 ? 'is' : 'are'} only {countOf(pages, 'page')}.{' '}
        <Link to={paths.models(props.clean)}>Go to the first.</Link>
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
