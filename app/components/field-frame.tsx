import type { ReactNode } from 'react';

export interface FieldWords {
  /** Of the control; hint and error take theirs from it, and an error summary links to it. */
  id: string;
  label: string;
  /** What helps to answer, such as a form or an example. */
  hint?: ReactNode;
  /** What is wrong with the answer and what to do about it. */
  error?: string;
}

interface FieldFrameProps extends FieldWords {
  children: ReactNode;
}

/** Label, hint and error round one control, which must take its attributes from `describeField`. */
export function FieldFrame({ id, label, hint, error, children }: FieldFrameProps) {
  return (
    // As narrow as the page, in a grid too: the options of a menu may be wider.
    <div className={`min-w-0 ${error === undefined ? '' : 'border-s-4 border-risk ps-4'}`}>
      <label htmlFor={id} className="block font-bold">
        {label}
      </label>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id}>{error}</FieldError>
      <div className="mt-2">{children}</div>
    </div>
  );
}

export function Hint({ id, children }: { id: string; children?: ReactNode }) {
  if (children === undefined) return null;
  return (
    <div id={`${id}-hint`} className="max-w-measure text-note text-faint">
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children?: string }) {
  if (children === undefined) return null;
  return (
    <p id={`${id}-error`} className="max-w-measure font-bold text-risk">
      <span className="sr-only">Error: </span>
      {children}
    </p>
  );
}

/**
 * @returns the attributes that tie a control to its label, hint and error: `id`, `aria-describedby` and
 *   `aria-invalid`, the last two absent where there is nothing to say
 */
export function describeField({ id, hint, error }: Pick<FieldWords, 'id' | 'hint' | 'error'>) {
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(
    Boolean,
  );
  return {
    id,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': error === undefined ? undefined : true,
  };
}

/** How every box that takes words looks. The margin keeps the label in sight when an error summary leads here. */
export const boxShape =
  'block scroll-mt-32 rounded border-2 bg-panel px-3 text-ink border-strong-rule aria-invalid:border-risk';
