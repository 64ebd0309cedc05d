/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   browsers drop a table's own roles when its display is changed, as it is on a phone */
import { Link } from '@remix-run/react';
import {
  isSameForAll,
  nameAll,
  readPlainLine,
  type ComparedEntry,
  type ComparedRow,
} from './compared-row.ts';
import type { ChosenModel } from './compare-presenter.ts';
import { LineText, type SourceNumbers } from './line-text.tsx';
import { SpectrumBar } from '#app/features/models/card-page/spectrum-bar.tsx';
import { LevelBar } from '#app/components/level-bar.tsx';
import { countOf } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

interface ComparisonTableProps {
  caption: string;
  models: readonly ChosenModel[];
  rows: readonly ComparedRow[];
  numbers: SourceNumbers;
  /** Where the list of headings stands. */
  contents: string;
}

/**
 * Rows across models: on a wide screen and on paper a table whose head stays in sight, on a phone one heading at a time with each model's
 * name above what is said of it. A row in which all say the same is one cell.
 */
export function ComparisonTable({ caption, models, rows, numbers, contents }: ComparisonTableProps) {
  return (
    <table role="table" className="comparison">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell" className="corner">
            <a href={`#${contents}`} className="no-print inline-block py-1">
              All headings
            </a>
          </td>
          {models.map(({ slug, name, approach }) => (
            <th key={slug} role="columnheader" scope="col" className={`approach-${approach}`}>
              <Link to={paths.model(slug)}>{name}</Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <ComparisonRow key={row.id} row={row} models={models} numbers={numbers} />
        ))}
      </tbody>
    </table>
  );
}

interface ComparisonRowProps {
  row: ComparedRow;
  models: readonly ChosenModel[];
  numbers: SourceNumbers;
}

function ComparisonRow({ row, models, numbers }: ComparisonRowProps) {
  const [first] = models;
  const isSame = first !== undefined && isSameForAll(row);
  return (
    <tr role="row" className={isSame ? 'same' : row.form === 'prose' ? 'texts' : undefined}>
      <th role="rowheader" scope="row">
        {row.label}
      </th>
      {isSame ? (
        <td role="cell" colSpan={models.length}>
          <b className="same-mark">{nameAll(models.length)} the same:</b>{' '}
          <CellContent row={row} index={0} model={first} numbers={numbers} />
        </td>
      ) : (
        models.map((model, index) => (
          <td key={model.slug} role="cell">
            <b className="cell-name">{model.name}</b>
            <CellContent row={row} index={index} model={model} numbers={numbers} />
          </td>
        ))
      )}
    </tr>
  );
}

interface CellContentProps {
  row: ComparedRow;
  index: number;
  model: ChosenModel;
  numbers: SourceNumbers;
}

function CellContent({ row, index, model, numbers }: CellContentProps) {
  const entries = row.cells[index] ?? [];
  if (entries.length === 0) return <span className="blank">{row.blank}</span>;
  switch (row.form) {
    case 'prose':
      return <CardText entries={entries} name={model.name} numbers={numbers} />;
    case 'short':
      return <ShortAnswer entries={entries} drawing={row.drawing} model={model} numbers={numbers} />;
    case 'terms':
      return <EntryList className="terms" entries={entries} numbers={numbers} />;
    case 'list':
      return <LongList entries={entries} row={row} name={model.name} numbers={numbers} />;
  }
}

interface EntriesProps {
  entries: readonly ComparedEntry[];
  numbers: SourceNumbers;
}

/** A text is for whoever wants to read one card's own words, and would keep everybody else from the rows below. */
function CardText({ entries, name, numbers }: EntriesProps & { name: string }) {
  const words = entries.reduce((sum, { line }) => sum + countWords(readPlainLine(line)), 0);
  return (
    <details className="card-text">
      <summary>
        Read it<span className="sr-only"> for {name}</span>, {countOf(words, 'word')}
      </summary>
      <div className="grid gap-2 pt-1">
        {entries.map(({ line }, place) => (
          <p key={place}>
            <LineText line={line} numbers={numbers} />
          </p>
        ))}
      </div>
    </details>
  );
}

function ShortAnswer({
  entries,
  drawing,
  model,
  numbers,
}: EntriesProps & Pick<ComparedRow, 'drawing'> & { model: ChosenModel }) {
  return entries.map(({ line, figure }, place) => (
    <p key={place}>
      {drawing === 'spectrum' && (
        <span className="drawing">
          <SpectrumBar spectrum={model.spectrum} approach={model.approach} />
        </span>
      )}
      {drawing === 'level' && figure !== undefined && (
        <span className="drawing">
          <LevelBar level={figure.value} />
        </span>
      )}
      <LineText line={line} numbers={numbers} />
    </p>
  ));
}

/** More entries than this push the other models out of sight: those after the first few are folded away, never left out. */
const mostUnfolded = 4;
const shownOfMany = 3;

function LongList({ entries, row, name, numbers }: EntriesProps & { row: ComparedRow; name: string }) {
  if (entries.length <= mostUnfolded) {
    return <EntryList className="entries" entries={entries} numbers={numbers} />;
  }
  const [shown, folded] = [entries.slice(0, shownOfMany), entries.slice(shownOfMany)];
  return (
    <>
      <EntryList className="entries" entries={shown} numbers={numbers} />
      <details className="more-entries">
        <summary>
          {folded.length} more
          <span className="sr-only">
            {' '}
            for {name}: {row.label}
          </span>
        </summary>
        <EntryList className="entries" entries={folded} numbers={numbers} />
      </details>
    </>
  );
}

function EntryList({ entries, className, numbers }: EntriesProps & { className: string }) {
  return (
    <ul className={className}>
      {entries.map(({ line }, place) => (
        <li key={place}>
          <LineText line={line} numbers={numbers} />
        </li>
      ))}
    </ul>
  );
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
