import { Form } from '@remix-run/react';
import { paths } from '#app/lib/paths.ts';

interface SearchBoxProps {
  query: string;
}

/** The search on its own, for pages that lead to `/models`. */
export function SearchBox({ query }: SearchBoxProps) {
  return (
    <Form method="get" action={paths.models()} role="search">
      <SearchField query={query} />
    </Form>
  );
}

/** Label, box and button, for inside a form. */
export function SearchField({ query }: SearchBoxProps) {
  return (
    <>
      <label htmlFor="q" className="block font-bold">
        Search models
      </label>
      <p id="q-hint" className="text-[0.94rem] text-faint">
        A name, a kind of person, a place or a problem
      </p>
      <div className="mt-2 flex">
        <input
          // A new address brings new words, and an uncontrolled box would keep the old.
          key={query}
          id="q"
          name="q"
          type="search"
          defaultValue={query}
          maxLength={200}
          aria-describedby="q-hint"
          autoComplete="off"
          spellCheck="true"
          className="min-h-12 w-full min-w-0 rounded-s border-2 border-e-0 border-ink bg-panel px-3 text-ink"
        />
        <button
          type="submit"
          className="min-h-12 rounded-e border-2 border-ink bg-ink px-5 font-bold text-paper hover:bg-quiet"
        >
          Search
        </button>
      </div>
    </>
  );
}
