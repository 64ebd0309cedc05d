// Says how to write a number, date, address or name of a source that was written in another form.

/** A value as a message quotes it: short and on one line. */
export function quoteValue(value: unknown): string {
  const line = (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? `“${line}”` : `“${line.slice(0, 59)}…”`;
}

/** The mend for something that should be a number: `£1,200` becomes 1200. */
export function explainNumber(key: string, found: unknown, wanted: string, orNull: string): string {
  if (/year$/i.test(key)) return `Write one year as four digits, such as 2019${orNull}`;
  const plain = String(found)
    .replace(/[£€$,\s]|GBP/g, '')
    .trim();
  if (/^\d+(?:\.\d+)?$/.test(plain) && !(wanted.startsWith('a whole number') && plain.includes('.'))) {
    return `Write ${plain} alone: no quotes, no £ sign, no commas`;
  }
  return `Write ${wanted} in digits, such as ${wanted.startsWith('a whole number') ? '60' : '1200.50'}${orNull}`;
}

/** The message and mend for a text that is not in the form its field asks for. @param form the schema's own words for it */
export function explainFormat(key: string, found: string, form: string): { message: string; mend: string } {
  const suggestion = suggestForm(key, found.trim());
  return {
    message: `${quoteValue(found)} cannot stand here: ${form}`,
    mend: suggestion === null ? 'Write it in that form' : `Write ${suggestion}`,
  };
}

function suggestForm(key: string, found: string): string | null {
  switch (key) {
    case 'slug':
    case 'model':
    case 'movedTo':
      return makeSlug(found);
    case 'source': {
      const number = /^\[?\s*s?\s*0*([1-9]\d{0,2})\s*\]?$/i.exec(found)?.[1];
      return number === undefined ? null : `s${number}`;
    }
    case 'url':
      return /^(?:www\.)?[a-z0-9-]+\.[a-z0-9./-]+$/i.test(found) ? `https://${found}` : null;
    case 'currency':
      return /£|pound|sterling/i.test(found) ? 'GBP' : /^[a-z]{3}$/i.test(found) ? found.toUpperCase() : null;
    case 'reviewedOn':
    case 'withdrawnOn':
      return suggestDay(found);
    case 'asOf':
      return suggestAsOf(found);
    default:
      return null;
  }
}

/** Words as a slug: `Shared Lives` is shared-lives; null where nothing is left. */
export function makeSlug(found: string): string | null {
  const slug = found
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9\s_-]/g, '')
    .replace(/[\s_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return slug === '' ? null : slug;
}

/** 21/11/2026 as 2026-11-21; null where it cannot be told what was meant. */
function suggestDay(found: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(found)) return 'a day that exists';
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(found) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(written) ? written : null;
}

function suggestAsOf(found: string): string | null {
  const [, first, last] = /^(\d{4})\s?[/–-]\s?(\d{2,4})$/.exec(found) ?? [];
  if (first !== undefined && last !== undefined) {
    return `the year it ended in, "${first.slice(0, 4 - last.length)}${last}"`;
  }
  const day = suggestDay(found);
  return day === null ? null : `"${day}"`;
}
