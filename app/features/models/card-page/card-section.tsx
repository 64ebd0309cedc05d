import type { ReactNode } from 'react';
import { CitedText } from './cited-text.tsx';

interface CardSectionProps {
  id: string;
  heading: string;
  /** The heading's own text, cited under the section's id. */
  text?: string;
  children?: ReactNode;
}

/** One part of a card under its heading; long texts keep to a measure that is easy to read. */
export function CardSection({ id, heading, text, children }: CardSectionProps) {
  return (
    <section aria-labelledby={id} className="border-t border-rule pt-6 first:border-t-0 first:pt-0">
      <h2 id={id}>{heading}</h2>
      {text !== undefined && (
        <div className="mt-3 grid max-w-measure gap-3">
          <CitedText text={text} place={id} />
        </div>
      )}
      {children !== undefined && <div className="mt-5 grid grid-cols-1 gap-6">{children}</div>}
    </section>
  );
}
