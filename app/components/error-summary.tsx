import { useEffect, useRef } from 'react';

interface ErrorSummaryProps {
  /** In the order of the page, each with the id of the control to mend and the words that stand beside it. */
  errors: readonly { id: string; message: string }[];
  /** False only where it is shown as an example. */
  takesFocus?: boolean;
}

/**
 * All that is wrong with a form, first on its page, each entry leading to its control. It takes the focus as it
 * comes, without script too, so that a screen reader starts here; give it a new `key` for each answer of the server, or the same errors
 * twice would take it only once. The page's title must begin with "Error:" for those without script.
 */
export function ErrorSummary({ errors, takesFocus = true }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  // Not the list itself, which may be made anew each time the page is drawn.
  const words = errors.map(({ id, message }) => `${id} ${message}`).join('\n');
  useEffect(() => {
    if (takesFocus) summary.current?.focus();
  }, [takesFocus, words]);
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      // On pages without script it is the browser that puts the focus here.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={takesFocus}
      aria-labelledby="error-summary"
      className="max-w-measure border-4 border-risk p-4 sm:p-5"
    >
      <h2 id="error-summary" className="text-h3">
        There is a problem
      </h2>
      <ul className="mt-2 grid gap-1">
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`} className="font-bold text-risk">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
