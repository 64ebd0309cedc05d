import type { ReactNode } from 'react';

interface DesignSectionProps {
  id: string;
  heading: string;
  /** When to use it, in a sentence or two. */
  lead: ReactNode;
  children: ReactNode;
}

/** A part of /about/design: one component, or one group of them. */
export function DesignSection({ id, heading, lead, children }: DesignSectionProps) {
  return (
    <section aria-labelledby={id} className="border-t-2 border-ink pt-5">
      <h2 id={id}>{heading}</h2>
      <p className="mt-2 max-w-measure text-quiet">{lead}</p>
      <div className="mt-5 grid grid-cols-1 gap-8">{children}</div>
    </section>
  );
}

interface SpecimenProps {
  /** The component's name, with its state where it has several. */
  name: string;
  children: ReactNode;
}

/** One component in one state, under its name. */
export function Specimen({ name, children }: SpecimenProps) {
  return (
    <div className="break-inside-avoid">
      <h3 className="mb-3 text-note text-faint">{name}</h3>
      {children}
    </div>
  );
}

/** Several in a row, as far as there is room. */
export function SpecimenRow({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-1 gap-x-12 gap-y-8 md:grid-cols-2">{children}</div>;
}
