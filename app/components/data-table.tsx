import type { ReactNode } from 'react';

interface DataTableProps {
  caption: string;
  columns: readonly string[];
  /** A width class for each column, where the browser's own sharing out reads badly. */
  widths?: readonly string[];
  rows: readonly { id: string; anchor?: string; cells: readonly ReactNode[] }[];
}

/**
 * A table that becomes labelled rows on a narrow screen. Roles are spelled out because browsers drop a table's own
 * when its display is changed.
 */
export function DataTable({ caption, columns, widths, rows }: DataTableProps) {
  return (
    <table role="table" className="data-table">
      <caption>{caption}</caption>
      {widths && (
        <colgroup>
          {columns.map((column, index) => (
            <col key={column} className={widths[index]} />
          ))}
        </colgroup>
      )}
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} id={row.anchor} role="row">
            {row.cells.map((cell, index) => (
              <td key={columns[index]} role="cell" data-label={index === 0 ? undefined : columns[index]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
