import { guardFieldNames } from '#app/lib/guard-words.ts';

/**
 * What tells people from programs (app/lib/form-guard.server.ts): hidden from eyes, keyboards and screen readers, and empty unless
 * something fills in whatever it finds. Inside a form.
 */
export function GuardFields({ stamp }: { stamp: string }) {
  return (
    <>
      <input type="hidden" name={guardFieldNames.stamp} value={stamp} />
      {/* Not display: none, which programs know to leave alone. */}
      <div className="sr-only" aria-hidden="true">
        <label>
          Leave this empty
          <input type="text" name={guardFieldNames.trap} defaultValue="" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  );
}
