import { Link } from '@remix-run/react';
import { formatNumber } from '#app/lib/format.ts';

interface PaginationProps {
  page: number;
  pages: number;
  /** Addresses of the pages before and after, null where there is none. */
  previous: string | null;
  next: string | null;
  label?: string;
}

/** The way to the pages before and after; nothing where there is only one. */
export function Pagination({ page, pages, previous, next, label = 'Pages' }: PaginationProps) {
  if (previous === null && next === null) return null;
  return (
    <nav aria-label={label} className="no-print flex flex-wrap items-baseline gap-x-8 gap-y-2">
      {previous !== null && (
        <Link to={previous} rel="prev" className="inline-block py-1">
          Previous page
        </Link>
      )}
      <span className="text-faint tabular-nums">
        Page {formatNumber(page)} of {formatNumber(pages)}
      </span>
      {next !== null && (
        <Link to={next} rel="next" className="inline-block py-1">
          Next page
        </Link>
      )}
    </nav>
  );
}
