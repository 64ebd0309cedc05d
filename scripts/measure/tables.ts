// The bench's figures as Markdown, with their units.

/** A Markdown table; the first column reads left, the others right, as figures do. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const escape = (cell: string) => cell.replaceAll('|', '\\|');
  const line = (cells: readonly string[]) => `| ${cells.map(escape).join(' | ')} |`;
  const rule = `| ${head.map((_, column) => (column === 0 ? '---' : '---:')).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** nDCG: `0.953`. */
export const showShare = (share: number) => share.toFixed(3);

/** A share as per cent, or a dash where there is none: `95.2%`. */
export const showPercent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)}%`);

/** Milliseconds, to three places that tell something: `0.142 ms`, `3.1 ms`, `1,204 ms`. */
export function showMilliseconds(ms: number): string {
  const digits = ms < 1 ? 3 : ms < 100 ? 1 : 0;
  return `${Number(ms.toFixed(digits)).toLocaleString('en-GB', { minimumFractionDigits: digits })} ms`;
}

/** Megabytes of a million bytes: `4.2 MB`. */
export const showMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
