// The rows of a form, such as the outcomes of a finding: added, removed and moved by buttons that send the whole form, so
// that it works without script. A button says what to do in one plain field, `rows`; nothing is saved, and the page comes
// back with the rows as asked for. Conform's own buttons are not used: they send places as JSON, which no edge could check.

/** The name of every button that acts on rows. */
export const rowsField = 'rows';

/** The most rows that one form is let grow to; a name such as `outcomes[99].words` is the last that the server takes. */
const mostRows = 99;

export type RowAct =
  { act: 'add'; list: string } | { act: 'remove' | 'up' | 'down'; list: string; index: number };

/** The value of a button: `add outcomes`, `up outcomes 2`. */
export function nameRowAct(act: RowAct): string {
  return [act.act, act.list, ...('index' in act ? [act.index] : [])].join(' ');
}

/** What a form asks of its rows; null where it was sent to be saved, or asks what no button of ours does. */
export function readRowAct(form: URLSearchParams): RowAct | null {
  const [, act, list = '', index] =
    /^(add|remove|up|down) ([A-Za-z]+)(?: (\d{1,2}))?$/.exec(form.get(rowsField) ?? '') ?? [];
  if (act === 'add') return { act, list };
  if ((act === 'remove' || act === 'up' || act === 'down') && index !== undefined) {
    return { act, list, index: Number(index) };
  }
  return null;
}

/** The form with one row more, one less, or two in each other's place; as it is where that cannot be. */
export function applyRowAct(form: URLSearchParams, act: RowAct): URLSearchParams {
  const { list } = act;
  const count = countRows(form, list);
  if (act.act === 'add') {
    const more = renumber(form, list, (index) => index);
    if (count < mostRows) more.append(`${list}[${count}]`, '');
    return more;
  }
  const { index } = act;
  if (act.act === 'remove') {
    return renumber(form, list, (row) => (row === index ? null : row > index ? row - 1 : row));
  }
  const other = act.act === 'up' ? index - 1 : index + 1;
  if (other < 0 || Math.max(index, other) >= count) return renumber(form, list, (row) => row);
  return renumber(form, list, (row) => (row === index ? other : row === other ? index : row));
}

/** The form without the rows in which nothing was typed or chosen, the others closing up. */
export function dropBlankRows(form: URLSearchParams): URLSearchParams {
  const filled = new Map<string, Set<number>>();
  for (const [name, text] of form) {
    const place = readPlace(name);
    if (place === null) continue;
    const rows = filled.get(place.list) ?? new Set<number>();
    if (text.trim() !== '') rows.add(place.row);
    filled.set(place.list, rows);
  }
  let closed = form;
  for (const [list, rows] of filled) {
    const order = [...rows].sort((a, b) => a - b);
    closed = renumber(closed, list, (row) => (rows.has(row) ? order.indexOf(row) : null));
  }
  return closed;
}

function countRows(form: URLSearchParams, list: string): number {
  const rows = [...form.keys()].flatMap((name) => {
    const place = readPlace(name);
    return place?.list === list ? [place.row] : [];
  });
  return Math.max(-1, ...rows) + 1;
}

/** @param to the new number of a row, or null for one that goes */
function renumber(form: URLSearchParams, list: string, to: (row: number) => number | null): URLSearchParams {
  return new URLSearchParams(
    [...form].flatMap(([name, text]) => {
      // A list is made of its rows alone.
      if (name === list) return [];
      const place = readPlace(name);
      if (place?.list !== list) return [[name, text]];
      const row = to(place.row);
      return row === null ? [] : [[`${list}[${row}]${place.rest}`, text]];
    }),
  );
}

/** `outcomes[2].words` in its parts; null for a field of the form itself. */
function readPlace(name: string): { list: string; row: number; rest: string } | null {
  const [, list, row, rest = ''] = /^([A-Za-z]+)\[(\d{1,2})\](.*)$/.exec(name) ?? [];
  return list === undefined || row === undefined ? null : { list, row: Number(row), rest };
}
