/**
 * What a browser sends for a form that shows these values: boxes of one name as that name again and again, rows as
 * `outcomes[0].words`, a ticked box as `on`, an empty field as an empty text, and line ends as CR LF.
 */
export function sendForm(fields: Record<string, unknown>): URLSearchParams {
  return new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => listPairs(name, value)));
}

function listPairs(name: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      typeof item === 'object' && item !== null
        ? Object.entries(item).flatMap(([key, inner]) => listPairs(`${name}[${index}].${key}`, inner))
        : listPairs(name, item),
    );
  }
  if (typeof value === 'boolean') return value ? [[name, 'on']] : [];
  if (value === undefined || value === null) return [[name, '']];
  if (typeof value !== 'string') throw new TypeError(`The field ${name} shows what is no text.`);
  return [[name, value.replace(/\n/g, '\r\n')]];
}
