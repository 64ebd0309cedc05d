import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

/** A column by which the table can be sorted. */
export interface SortableColumn {
  label: string;
  /** The same table sorted by it. */
  to: string;
  /** Which way it is sorted by it now; null where it is not. */
  sorted: 'ascending' | 'descending' | null;
}

interface DataTableProps {
  caption: ReactNode;
  columns: readonly (string | SortableColumn)[];
  /** A width class for each column, where the browser's own sharing out reads badly. */
  widths?: readonly string[];
  /** Whether the first cell of each row names the row. */
  hasRowHeads?: boolean;
  rows: readonly { id: string; anchor?: string; cells: readonly ReactNode[] }[];
}

/**
 * A table that becomes labelled rows on a narrow screen. Roles are spelled out because browsers drop a table's own
 * when its display is changed.
 */
export function DataTable({ caption, columns, widths, hasRowHeads = false, rows }: DataTableProps) {
  const labels = columns.map((column) => (typeof column === 'string' ? column : column.label));
  return (
    <table role="table" className="data-table">
      <caption>{caption}</caption>
      {widths && (
        <colgroup>
          {labels.map((label, index) => (
            <col key={label} className={widths[index]} />
          ))}
        </colgroup>
      )}
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <ColumnHead key={typeof column === 'string' ? column : column.label} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} id={row.anchor} role="row">
            {row.cells.map((cell, index) =>
              hasRowHeads && index === 0 ? (
                <th key={labels[index]} role="rowheader" scope="row">
                  {cell}
                </th>
              ) : (
                <td key={labels[index]} role="cell" data-label={index === 0 ? undefined : labels[index]}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ColumnHead({ column }: { column: string | SortableColumn }) {
  if (typeof column === 'string') {
    return (
      <th role="columnheader" scope="col">
        {column}
      </th>
    );
  }
  const { label, to, sorted } = column;
  return (
    <th role="columnheader" scope="col" aria-sort={sorted ?? undefined}>
      {sorted === null ? (
        <Link to={to} className="inline-block py-1">
          {label}
        </Link>
      ) : (
        <>
          {label} <span aria-hidden="true">{sorted === 'ascending' ? '▲' : '▼'}</span>
        </>
      )}
    </th>
  );
}
