import { FindingMarks, VerdictMark } from './map-marks.tsx';
import type { ShownApproachRow, ShownCell, ShownMap, ShownModelRow } from './map-presenter.ts';
import { verdicts } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { countOf, formatNumber } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';

/** The picture, for screens that are wide enough: approaches, opening to their models, against outcomes. */
export function EvidenceMap({ map }: { map: ShownMap }) {
  return (
    <table className={map.outcomes.length > 12 ? 'evidence-map' : 'evidence-map few'}>
      <caption className="sr-only">What is known of each outcome, by approach</caption>
      <thead>
        <tr>
          <td />
          {map.outcomes.map((outcome) => (
            <th key={outcome} scope="col">
              <span>{termLabel('outcome', outcome)}</span>
            </th>
          ))}
        </tr>
      </thead>
      {map.rows.map((row) => (
        <tbody key={row.approach} id={`map-${row.approach}`} className={`approach-${row.approach}`}>
          <ApproachRow row={row} />
          {row.opened?.map((model) => (
            <ModelRow key={model.slug} row={model} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function ApproachRow({ row }: { row: ShownApproachRow }) {
  const models = countOf(row.models, 'model');
  return (
    <tr className="of-approach">
      <th scope="row">
        <strong>{row.name}</strong>
        <span>
          {countOf(row.findings, 'finding')},{' '}
          <a href={`${row.toggle}#map-${row.approach}`}>
            {row.opened === null ? `show its ${models}` : 'fold its models away'}
            <span className="sr-only"> ({row.name})</span>
          </a>
        </span>
      </th>
      {row.cells.map((cell) => (
        <Cell key={cell.outcome} cell={cell} isOfMany />
      ))}
    </tr>
  );
}

function ModelRow({ row }: { row: ShownModelRow }) {
  return (
    <tr>
      <th scope="row">
        <a href={paths.model(row.slug)}>{row.name}</a>
        <span>{countOf(row.findings, 'finding')}</span>
      </th>
      {row.cells.map((cell) => (
        <Cell key={cell.outcome} cell={cell} isOfMany={false} />
      ))}
    </tr>
  );
}

/** @param isOfMany whether it counts the verdicts of several models, or shows that of one */
function Cell({ cell, isOfMany }: { cell: ShownCell; isOfMany: boolean }) {
  if (cell.findings === 0) {
    const isGap = cell.known === 0;
    return (
      <td className={isGap ? 'gap' : undefined}>
        {isGap ? (
          <a href={cell.to}>
            <span className="sr-only">{cell.words}</span>
            <span aria-hidden="true">+</span>
          </a>
        ) : (
          <>
            <span className="sr-only">{cell.words}</span>
            <span aria-hidden="true">–</span>
          </>
        )}
      </td>
    );
  }
  return (
    <td>
      <a href={cell.to}>
        <span className="sr-only">{cell.words}</span>
        <span aria-hidden="true">
          <b>{formatNumber(cell.findings)}</b>
          <i>
            {formatNumber(cell.independent)} i<span>nd.</span>
          </i>
          <FindingMarks directions={cell.directions} />
          <span className="verdicts">
            {verdicts
              .filter((verdict) => cell.verdicts[verdict] > 0)
              .map((verdict) => (
                <span key={verdict}>
                  <VerdictMark verdict={verdict} />
                  {isOfMany && formatNumber(cell.verdicts[verdict])}
                </span>
              ))}
          </span>
        </span>
      </a>
    </td>
  );
}
