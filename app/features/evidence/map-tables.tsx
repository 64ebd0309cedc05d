import { DirectionMark } from './map-marks.tsx';
import { directionIds } from './map-evidence.ts';
import type { ShownApproachRow, ShownCell, ShownMap, ShownRow } from './map-presenter.ts';
import { describeVerdicts } from './verdict-words.ts';
import { DataTable } from '#app/components/data-table.tsx';
import { countOf, formatNumber, lowerFirst } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';
import { termLabel, type OutcomeId } from '#app/features/vocabulary/vocabulary.ts';

/** All that the picture says, as tables that can be read on a phone and printed: one for each approach, folded away. */
export function MapTables({ map }: { map: ShownMap }) {
  return (
    <div className="map-tables">
      {map.rows.map((row) => (
        <details
          key={row.approach}
          id={`table-${row.approach}`}
          className={`approach-${row.approach}`}
          open={row.opened !== null}
        >
          <summary>
            <b>{row.name}</b>
            <span>
              {countOf(row.findings, 'finding')} on {countOf(row.models, 'model')}
            </span>
          </summary>
          <ApproachTables row={row} />
        </details>
      ))}
    </div>
  );
}

function ApproachTables({ row }: { row: ShownApproachRow }) {
  return (
    <>
      <RowTable row={row} caption={`${row.name}: all its models`} facet="approach" />
      <p className="no-print mt-3">
        <a href={`${row.toggle}#table-${row.approach}`} className="inline-block py-0.5">
          {row.opened === null
            ? `Show its ${countOf(row.models, 'model')}, each in a table`
            : 'Fold its models away'}
          <span className="sr-only"> ({row.name})</span>
        </a>
      </p>
      {row.opened?.map((model) => (
        <RowTable
          key={model.slug}
          row={model}
          caption={`${model.name}: ${countOf(model.findings, 'finding')}`}
          card={paths.model(model.slug)}
          facet="model"
        />
      ))}
    </>
  );
}

interface RowTableProps {
  row: ShownRow;
  caption: string;
  facet: 'approach' | 'model';
  /** Of a model. */
  card?: string;
}

function RowTable({ row, caption, facet, card }: RowTableProps) {
  const filled = row.cells.filter(({ findings }) => findings > 0);
  const gaps = row.cells.filter(({ known }) => known === 0);
  const leftOut = row.cells.filter(({ findings, known }) => findings === 0 && known > 0);
  return (
    <div className="mt-4">
      {filled.length > 0 ? (
        <DataTable
          caption={caption}
          columns={[
            'Outcome',
            'Findings',
            'Which way',
            'Independent',
            facet === 'model' ? 'Verdict' : 'Verdicts',
          ]}
          widths={['w-[26%]', 'w-[11%]', 'w-[25%]', 'w-[12%]', 'w-[26%]']}
          rows={filled.map((cell) => ({ id: cell.outcome, cells: listCells(cell, row.name, facet) }))}
        />
      ) : (
        <p className="font-bold">{caption}</p>
      )}
      {leftOut.length > 0 && (
        <p className="mt-2 text-note">Known, but not among the findings chosen: {listLabels(leftOut)}.</p>
      )}
      {gaps.length > 0 && (
        <p className="mt-2 text-note">
          Nothing known of: {listLabels(gaps)}.{' '}
          <a href={paths.submit('kind=study')}>
            Tell us of a study<span className="sr-only"> on any of these for {row.name}</span>
          </a>
        </p>
      )}
      {card !== undefined && (
        <p className="no-print mt-2 text-note">
          <a href={card} className="inline-block py-0.5">
            The card of {row.name}
          </a>
        </p>
      )}
    </div>
  );
}

function listCells(cell: ShownCell, name: string, facet: 'approach' | 'model') {
  return [
    <strong key="outcome">{termLabel('outcome', cell.outcome)}</strong>,
    <a key="findings" href={cell.to} className="inline-block py-0.5">
      {countOf(cell.findings, 'finding')}
      <span className="sr-only">
        {' '}
        on {lowerFirst(termLabel('outcome', cell.outcome))} for {name}
      </span>
    </a>,
    <ul key="directions" className="inline-list">
      {directionIds
        .filter((id) => cell.directions[id] > 0)
        .map((id) => (
          <li key={id}>
            <DirectionMark direction={id} /> {formatNumber(cell.directions[id])}{' '}
            {lowerFirst(termLabel('direction', id))}
          </li>
        ))}
    </ul>,
    formatNumber(cell.independent),
    describeVerdicts(cell, facet),
  ];
}

function listLabels(cells: readonly { outcome: OutcomeId }[]): string {
  return cells.map(({ outcome }) => lowerFirst(termLabel('outcome', outcome))).join('; ');
}
