import { Link } from '@remix-run/react';

interface BreadcrumbsProps {
  /** From the top, without the home page, which the site's name leads to. */
  trail: readonly { name: string; to: string }[];
  /** This page's own name. */
  current: string;
  label?: string;
}

/** The way from the top of the site to this page. */
export function Breadcrumbs({ trail, current, label = 'You are here' }: BreadcrumbsProps) {
  return (
    <nav aria-label={label} className="no-print text-note">
      {trail.map(({ name, to }) => (
        <span key={to}>
          <Link to={to} className="inline-block py-0.5">
            {name}
          </Link>
          <span aria-hidden="true"> › </span>
        </span>
      ))}
      <span aria-current="page">{current}</span>
    </nav>
  );
}
