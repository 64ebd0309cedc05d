import type { ReactNode } from 'react';

export interface PageSection {
  /** The anchor by which it is linked to. Once published, it stays. */
  id: string;
  heading: string;
  content: ReactNode;
}

interface SectionedPageProps {
  /** What stands above the page's heading, such as the way to it. */
  above?: ReactNode;
  title: string;
  /** What the page says in a sentence or two. */
  lead: ReactNode;
  /** What stands beside the sections, above the links to them. */
  beside?: ReactNode;
  sections: readonly PageSection[];
}

/** Few enough sections need no list of them. */
const fewestListed = 5;

/** A page to read: its sections in one column of readable width, on a long page with the links to them beside it. */
export function SectionedPage({ above, title, lead, beside, sections }: SectionedPageProps) {
  const isListed = sections.length >= fewestListed;
  const hasSide = isListed || beside !== undefined;
  return (
    <article>
      <header>
        {above && <div className="pt-6">{above}</div>}
        <h1 className={above ? 'mt-5' : 'pt-8'}>{title}</h1>
        <p className="mt-3 max-w-measure text-lead text-quiet">{lead}</p>
      </header>
      <div className={`mt-8 gap-x-12 ${hasSide ? 'lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]' : ''}`}>
        {hasSide && (
          <div className="no-print mb-8 grid content-start gap-6 self-start lg:sticky lg:top-6 lg:-m-1 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:p-1">
            {beside}
            {isListed && <OnThisPage sections={sections} />}
          </div>
        )}
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

function OnThisPage({ sections }: Pick<SectionedPageProps, 'sections'>) {
  return (
    <nav aria-labelledby="on-this-page" className="text-note">
      <p id="on-this-page" className="font-bold lg:ps-4">
        On this page
      </p>
      <ul className="flex flex-wrap gap-x-5 border-rule lg:mt-1 lg:grid lg:border-s-2">
        {sections.map(({ id, heading }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-1 text-ink no-underline hover:underline lg:ps-4">
              {heading}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
