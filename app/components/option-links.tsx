import { Link } from '@remix-run/react';

interface OptionLinksProps {
  /** What is chosen between: `Sort by`. */
  label: string;
  options: readonly { label: string; to: string; isCurrent: boolean }[];
}

/** A choice of one among few, each an address of its own. */
export function OptionLinks({ label, options }: OptionLinksProps) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-note">
      <span aria-hidden="true" className="text-faint">
        {label}
      </span>
      <ul className="contents">
        {options.map((option) => (
          <li key={option.label}>
            {option.isCurrent ? (
              <strong aria-current="true" className="inline-block border-b-2 border-ink py-0.5">
                {option.label}
              </strong>
            ) : (
              <Link to={option.to} className="inline-block py-0.5">
                {option.label}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
