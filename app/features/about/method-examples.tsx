import { Link } from '@remix-run/react';
import type { ExampleRow, WorkedExample } from './method-presenter.ts';
import { DataTable } from '#app/components/data-table.tsx';
import { LevelBar } from '#app/components/level-bar.tsx';
import { joinWords, lowerFirst } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** Two cards as the rule has them now, outcome by outcome. */
export function Examples({ examples }: { examples: readonly WorkedExample[] }) {
  return (
    <>
      <p>
        This is what the rule makes of {joinWords(examples.map(({ name }) => name))} today, worked out afresh
        from their cards. Outcomes that come out alike share a row.
      </p>
      {examples.map((example) => (
        <Example key={example.slug} example={example} />
      ))}
    </>
  );
}

function Example({ example: { slug, name, summary, rows } }: { example: WorkedExample }) {
  return (
    <div className="mt-3 grid gap-3">
      <h3 id={`example-${slug}`}>{name}</h3>
      <p className="max-w-measure">
        <strong>{summary.name}.</strong> {summary.forWhat}.
        {summary.carriedBy !== null && <> It rests on: {lowerFirst(summary.carriedBy)}.</>}
        {summary.cautions.map((caution) => (
          <span key={caution} className="font-bold text-risk">
            {' '}
            {caution}.
          </span>
        ))}{' '}
        <Link to={`${paths.model(slug)}#evidence`}>All findings on {name}</Link>
      </p>
      <DataTable
        caption={`${name}: each outcome and its level`}
        columns={['Outcome', 'Level', 'What it rests on', 'Missing for the next level']}
        widths={['w-[30%]', 'w-[16%]', 'w-[27%]', 'w-[27%]']}
        rows={rows.map((row) => ({
          id: row.outcomes.join(),
          cells: [
            <strong key="outcomes">{row.outcomes.join('; ')}</strong>,
            <LevelCell key="level" row={row} />,
            <span key="carrier">
              {row.ruleMet}
              {row.carriedBy !== null && (
                <>
                  {' '}
                  Carried by{' '}
                  {/* Not by script, for then the browser would not mark the finding as the one meant. */}
                  <a href={`${paths.model(slug)}#${row.carriedBy.id}`}>finding {row.carriedBy.id}</a>:{' '}
                  {row.carriedBy.study}.
                </>
              )}
            </span>,
            row.missing === '' ? 'Nothing: this is the highest level.' : row.missing,
          ],
        }))}
      />
    </div>
  );
}

function LevelCell({ row }: { row: ExampleRow }) {
  return (
    <span className="inline-grid min-w-28 gap-1 align-top">
      <span>{row.level === null ? 'No level' : `${row.level} of 5`}</span>
      {row.level !== null && <LevelBar level={row.level} />}
      <span className="text-quiet">{row.verdict}</span>
    </span>
  );
}
