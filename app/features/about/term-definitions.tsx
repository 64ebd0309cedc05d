import type { Term } from '#app/features/vocabulary/terms.ts';

/** Terms of a controlled list with what each means, in the list's order. */
export function TermDefinitions({ terms }: { terms: readonly Term[] }) {
  return (
    <dl className="grid gap-2">
      {terms.map(({ id, label, definition }) => (
        <div key={id} className="gap-x-6 sm:grid sm:grid-cols-[10rem_1fr]">
          <dt className="font-bold">{label}</dt>
          <dd className="text-quiet">{definition}</dd>
        </div>
      ))}
    </dl>
  );
}
