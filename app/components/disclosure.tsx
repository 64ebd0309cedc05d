import type { ReactNode } from 'react';

interface DisclosureProps {
  summary: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
}

/** What only some readers want, folded away under a line that says what it is. */
export function Disclosure({ summary, isOpen = false, children }: DisclosureProps) {
  return (
    <details open={isOpen} className="border-t border-rule py-3">
      <summary className="py-1 font-bold">{summary}</summary>
      {children}
    </details>
  );
}
