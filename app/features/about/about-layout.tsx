import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { aboutPages, findAboutPage, type AboutPageId } from './about-pages.ts';
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { SectionedPage, type PageSection } from '#app/components/sectioned-page.tsx';

interface AboutLayoutProps {
  page: AboutPageId;
  /** What the page says in a sentence or two. */
  lead: ReactNode;
  sections: readonly PageSection[];
}

/** A page about the directory, with the links to its sister pages. */
export function AboutLayout({ page, lead, sections }: AboutLayoutProps) {
  const { title, label } = findAboutPage(page);
  return (
    <SectionedPage
      above={
        page !== 'about' && (
          <Breadcrumbs trail={[{ name: 'About', to: findAboutPage('about').path }]} current={label} />
        )
      }
      title={title}
      lead={lead}
      beside={<SisterPages />}
      sections={sections}
    />
  );
}

function SisterPages() {
  return (
    <nav aria-label="About" className="text-note">
      <ul className="flex flex-wrap gap-x-5 border-rule lg:grid lg:border-s-2">
        {aboutPages.map(({ id, path, label }) => (
          <li key={id}>
            <NavLink
              to={path}
              end
              className="inline-block py-1 text-ink no-underline hover:underline aria-[current=page]:font-bold aria-[current=page]:underline lg:ps-4"
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
