import { useId, useRef } from 'react';
import { Button } from '#app/components/button.tsx';
import { useCopy } from '#app/lib/use-copy.ts';
import { useHasScript } from '#app/lib/use-has-script.ts';

/** A text to copy: by one press where script runs, which says what came of it; folded away for everyone. */
export function CopyText({ text }: { text: string }) {
  const id = useId();
  const fold = useRef<HTMLDetailsElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const hasScript = useHasScript();
  const { copy, said } = useCopy(text, field, () => {
    if (fold.current) fold.current.open = true;
  });
  return (
    <>
      {/* It keeps its place until script runs, so that nothing moves when it comes. */}
      <p className={hasScript ? '' : 'invisible'}>
        <Button data-needs-script kind="secondary" type="button" onClick={copy}>
          Copy as text
        </Button>
      </p>
      <p role="status" className="min-h-6 text-note">
        {said}
      </p>
      <details ref={fold}>
        <summary className="py-1">The same as plain text, to copy</summary>
        <label htmlFor={id} className="block text-note text-quiet">
          The whole briefing, with its sources at the end.
        </label>
        <textarea
          id={id}
          ref={field}
          readOnly
          rows={16}
          value={text}
          className="mt-1 block w-full rounded border border-strong-rule bg-panel p-2 font-mono text-[0.88rem]"
        />
      </details>
    </>
  );
}
