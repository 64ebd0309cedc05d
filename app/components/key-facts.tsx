import type { ReactNode } from 'react';

/** What must be seen before anything else, up to four side by side, in a list on a phone. */
export function KeyFacts({ children }: { children: ReactNode }) {
  return <dl className="grid border-y border-strong-rule md:grid-cols-2 lg:grid-cols-4">{children}</dl>;
}

interface KeyFactProps {
  term: string;
  /** The fact itself, in a few words. */
  lead: string;
  /** The fact drawn small, such as a level bar; the lead must do without. */
  bar?: ReactNode;
  /** What it rests on and where more stands. */
  children: ReactNode;
}

export function KeyFact({ term, lead, bar, children }: KeyFactProps) {
  return (
    <div className="border-rule py-4 not-first:border-t md:not-first:border-t-0 md:pe-5 md:even:ps-5 lg:not-first:border-s lg:not-first:ps-5">
      <dt className="text-small text-faint">{term}</dt>
      <dd>
        <p className="text-lg leading-snug font-bold">{lead}</p>
        {bar !== undefined && <div className="my-2 max-w-72">{bar}</div>}
        <p className="mt-1 text-small leading-snug text-quiet">{children}</p>
      </dd>
    </div>
  );
}
