import { Link } from '@remix-run/react';

interface ChosenTagsProps {
  /** Each with the address that leaves it out. */
  chosen: readonly { label: string; without: string }[];
  label?: string;
}

/** What was chosen to narrow a list down, each to be taken off again. */
export function ChosenTags({ chosen, label = 'Chosen' }: ChosenTagsProps) {
  if (chosen.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2">
      {chosen.map((tag) => (
        <li key={tag.label}>
          <Link
            to={tag.without}
            className="inline-flex min-h-8 items-center gap-2 rounded border border-strong-rule bg-panel px-3 py-0.5 text-note text-ink no-underline hover:underline"
          >
            <span>
              <span className="sr-only">Remove </span>
              {tag.label}
            </span>
            <span aria-hidden="true" className="no-print">
              ×
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
