import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { aboutPages, findAboutPage, type AboutPageId } from './about-pages.ts';
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';

export interface AboutSection {
  /** The anchor by which it is linked to. Once published, it stays. */
  id: string;
  heading: string;
  content: ReactNode;
}

interface AboutLayoutProps {
  page: AboutPageId;
  /** What the page says in a sentence or two. */
  lead: ReactNode;
  sections: readonly AboutSection[];
}

/**
 * A page about the directory: its sections in one column of readable width, with the links to its sister pages and, on
 * a long page, to its own sections beside them.
 */
export function AboutLayout({ page, lead, sections }: AboutLayoutProps) {
  const { title } = findAboutPage(page);
  return (
    <article>
      <header>
        {page !== 'about' && (
          <div className="pt-6">
            <Breadcrumbs
              trail={[{ name: 'About', to: findAboutPage('about').path }]}
              current={findAboutPage(page).label}
            />
          </div>
        )}
        <h1 className={page === 'about' ? 'pt-8' : 'mt-5'}>{title}</h1>
        <p className="mt-3 max-w-measure text-lead text-quiet">{lead}</p>
      </header>
      <div className="mt-8 gap-x-12 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
        <div className="no-print mb-8 grid content-start gap-6 self-start lg:sticky lg:top-6 lg:-m-1 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:p-1">
          <SisterPages />
          {sections.length > 4 && <OnThisPage sections={sections} />}
        </div>
        <div className="grid min-w-0 gap-9">
          {sections.map(({ id, heading, content }) => (
            <section
              key={id}
              aria-labelledby={id}
              className="border-t border-rule pt-6 first:border-t-0 first:pt-0"
            >
              <h2 id={id}>{heading}</h2>
              <div className="mt-3 grid gap-3 [&>:is(p,ul,ol,dl)]:max-w-measure [&>h3]:mt-3">{content}</div>
            </section>
          ))}
        </div>
      </div>
    </article>
  );
}

const linkClass = 'inline-block py-1 text-ink no-underline hover:underline lg:ps-4';

function SisterPages() {
  return (
    <nav aria-label="About" className="text-note">
      <ul className="flex flex-wrap gap-x-5 border-rule lg:grid lg:border-s-2">
        {aboutPages.map(({ id, path, label }) => (
          <li key={id}>
            <NavLink
              to={path}
              end
              className={`${linkClass} aria-[current=page]:font-bold aria-[current=page]:underline`}
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function OnThisPage({ sections }: Pick<AboutLayoutProps, 'sections'>) {
  return (
    <nav aria-labelledby="on-this-page" className="text-note">
      <p id="on-this-page" className="font-bold lg:ps-4">
        On this page
      </p>
      <ul className="flex flex-wrap gap-x-5 border-rule lg:mt-1 lg:grid lg:border-s-2">
        {sections.map(({ id, heading }) => (
          <li key={id}>
            <a href={`#${id}`} className={linkClass}>
              {heading}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
