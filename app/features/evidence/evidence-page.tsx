import { Form, Link } from '@remix-run/react';
import { EvidenceMap } from './evidence-map.tsx';
import type { EvidencePageProps } from './evidence-page-props.ts';
import type { EvidenceSort } from './evidence-query.ts';
import { FindingList } from './finding-list.tsx';
import { MapLegend } from './map-legend.tsx';
import { findingsAnchor } from './map-presenter.ts';
import { MapTables } from './map-tables.tsx';
import { ChosenTags } from '#app/components/chosen-tags.tsx';
import { FacetPanel } from '#app/components/facet-panel.tsx';
import { IgnoredParameters } from '#app/components/ignored-parameters.tsx';
import { OptionLinks } from '#app/components/option-links.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { countOf, formatNumber } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** Every finding of every model: the map of what is known, and the list. */
export function EvidencePage(props: EvidencePageProps) {
  const { all } = props;
  return (
    <>
      <h1 className="pt-8">What is known, and what is not</h1>
      <p className="mt-3 max-w-measure text-lead text-quiet">
        Every finding in the directory, whichever way it points: {formatNumber(all.findings)} on{' '}
        {countOf(all.models, 'model')}, each with its study and its source.
      </p>
      <IgnoredParameters ignored={props.ignored} clean={paths.evidence(props.clean)} />
      <WhatIsKnown {...props} />
      <Findings {...props} />
    </>
  );
}

function WhatIsKnown({ map, total, all, onNoOutcome, chips, open }: EvidencePageProps) {
  const openedAs = open.map((approach) => `open=${approach}`).join('&');
  return (
    <section aria-labelledby="map" className="mt-8">
      <div className="map-head">
        <div>
          <h2 id="map">The map of what is known</h2>
          <div className="mt-2 grid max-w-measure gap-2 text-note">
            <p>
              Approaches against outcomes: where there are findings, which way they point, and where nothing
              is known. A finding counts for every approach that its model names and for every outcome that it
              bears on, so the cells add up to more than there are findings
              {onNoOutcome > 0 && (
                <>
                  ; {formatNumber(onNoOutcome)} {onNoOutcome === 1 ? 'is' : 'are'} about running a model, and
                  in no cell
                </>
              )}
              . Verdicts rest on all findings of a model.
            </p>
            {chips.length > 0 && (
              <p>
                <strong>
                  The map shows the {formatNumber(total)} of {countOf(all.findings, 'finding')} chosen
                </strong>
                : {chips.map(({ facet, label }) => `${facet}: ${label}`).join('; ')}.{' '}
                <Link to={`${paths.evidence(openedAs)}#map`}>Show all</Link>
              </p>
            )}
            <p className="map-skip">
              <a href={`#${findingsAnchor}`}>Skip the map: go to the findings</a>
            </p>
          </div>
        </div>
        <MapLegend />
      </div>
      <div className="map-picture">
        <EvidenceMap map={map} />
      </div>
      <h3 className="map-tables-title">As tables, approach by approach</h3>
      <MapTables map={map} />
    </section>
  );
}

const sortLabels: Record<EvidenceSort, string> = { model: 'Model', year: 'Latest first' };

function Findings(props: EvidencePageProps) {
  const { total, page, pages, sort, sorts, open } = props;
  return (
    <section aria-labelledby={findingsAnchor} className="mt-12">
      <h2 id={findingsAnchor}>Findings</h2>
      {/* A browser that goes back would fill in what was ticked since, beside findings that were not picked by it. */}
      <Form
        method="get"
        action={`${paths.evidence()}#${findingsAnchor}`}
        autoComplete="off"
        className="mt-4 gap-x-12 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]"
      >
        {sort !== 'model' && <input type="hidden" name="sort" value={sort} />}
        {open.map((approach) => (
          <input key={approach} type="hidden" name="open" value={approach} />
        ))}
        <FacetPanel facets={props.facets} button="Show findings" clear={paths.evidence()} isBeside />
        <div className="min-w-0">
          <p role="status" className="text-h3 font-bold">
            {total === 0 ? 'No finding' : countOf(total, 'finding')}
            {pages > 1 && ` (page ${formatNumber(page)} of ${formatNumber(pages)})`}
          </p>
          <div className="mt-3">
            <ChosenTags
              chosen={props.chips.map(({ facet, label, without }) => ({
                label: `${facet}: ${label}`,
                without: addressOf(without),
              }))}
            />
          </div>
          {total === 0 ? (
            <NothingFound {...props} />
          ) : (
            <>
              <div className="no-print mt-3">
                <OptionLinks
                  label="Sort by"
                  options={sorts.map(({ order, search }) => ({
                    label: sortLabels[order],
                    to: addressOf(search),
                    isCurrent: order === sort,
                  }))}
                />
              </div>
              <Results {...props} />
            </>
          )}
        </div>
      </Form>
    </section>
  );
}

const addressOf = (search: string) => `${paths.evidence(search)}#${findingsAnchor}`;

function Results({ results, page, pages, previous, next, clean, search }: EvidencePageProps) {
  if (results.length === 0) {
    return (
      <p className="mt-4">
        There {pages === 1 ? 'is' : 'are'} only {countOf(pages, 'page')}.{' '}
        <Link to={addressOf(clean)}>Go to the first.</Link>
      </p>
    );
  }
  return (
    <>
      <FindingList results={results} />
      <div className="mt-6">
        <Pagination
          page={page}
          pages={pages}
          previous={previous === null ? null : addressOf(previous)}
          next={next === null ? null : addressOf(next)}
        />
      </div>
      <p className="no-print mt-8 max-w-measure text-note text-faint">
        All of this list as{' '}
        <a href={paths.evidenceFile('csv', search)} className="inline-block py-0.5">
          a spreadsheet (CSV)
        </a>{' '}
        or{' '}
        <a href={paths.evidenceFile('json', search)} className="inline-block py-0.5">
          JSON
        </a>
        ; <a href={paths.data()}>the whole dataset</a>.
      </p>
    </>
  );
}

function NothingFound({ wider }: EvidencePageProps) {
  return (
    <div className="mt-4 grid max-w-measure gap-4">
      {wider.length > 0 && (
        <div>
          <h3>With less asked for</h3>
          <ul className="mt-1">
            {wider.map(({ label, search, count }) => (
              <li key={label}>
                <Link to={addressOf(search)} className="inline-block py-0.5">
                  {label}
                </Link>{' '}
                <span className="text-faint">({countOf(count, 'finding')})</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <Link to={paths.evidence()}>See all findings</Link>. Do you know of a study that should be here?{' '}
        <a href={paths.submit('kind=study')}>Tell us of it</a>.
      </p>
    </div>
  );
}
