import { Link, NavLink } from '@remix-run/react';
import { paths } from '#app/lib/paths.ts';
import { mainLinks } from '#app/lib/site-links.ts';

interface PageHeaderProps {
  /** Adds to an address what a reader carries along to where there is a use for it. */
  carry: (address: string) => string;
}

export function PageHeader({ carry }: PageHeaderProps) {
  return (
    <header className="border-b border-rule">
      <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-1 px-4 py-3 sm:px-6">
        <Link to={paths.home()} className="py-1 text-lg font-bold text-ink no-underline hover:underline">
          Community Rainbow
        </Link>
        <nav aria-label="Main" className="no-print flex flex-wrap gap-x-6">
          {mainLinks.map(({ path, label, hasScript = false, isCarriedTo = false }) => (
            <NavLink
              key={path}
              // A card is not the list of models, nor the method the page about the directory.
              end
              reloadDocument={!hasScript}
              to={isCarriedTo ? carry(path) : path}
              className="inline-block py-1 text-ink no-underline hover:underline aria-[current=page]:underline aria-[current=page]:decoration-2"
            >
              {label}
            </NavLink>
          ))}
        </nav>
      </div>
    </header>
  );
}
