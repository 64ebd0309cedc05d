import { Form, useSubmit } from '@remix-run/react';
import { useId, useRef } from 'react';
import { SearchField } from '#app/components/search-field.tsx';
import type { Suggestion, SuggestionKind } from './suggestions.ts';
import { useSuggestions } from './use-suggestions.ts';
import { CarriedFields, useModelAddress } from '#app/features/models/carried-comparison.tsx';
import { countOf } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** The search on its own, for pages that lead to `/models`. */
export function SearchBox() {
  return (
    <Form method="get" action={paths.models()} role="search">
      <CarriedFields />
      <ModelSearchField query="" />
    </Form>
  );
}

const kindLabels: Record<SuggestionKind, string> = {
  model: 'model',
  topic: 'topic',
  organisation: 'organisation',
};

/** The box for inside a form, with suggestions as one types where script runs. */
export function ModelSearchField({ query }: { query: string }) {
  const id = useId();
  const submit = useSubmit();
  const addressOf = useModelAddress();
  const inputRef = useRef<HTMLInputElement>(null);
  const { listRef, suggestions, isOpen } = useSuggestions(inputRef, (chosen) => {
    const input = inputRef.current;
    if (chosen.slug !== undefined) {
      window.location.assign(addressOf(chosen.slug));
    } else if (input?.form) {
      input.value = chosen.label;
      submit(input.form);
    }
  });
  return (
    <div className="relative">
      <SearchField
        id="q"
        name="q"
        label="Search models"
        hint="A name, a kind of person, a place or a problem"
        defaultValue={query}
        maxLength={200}
        inputRef={inputRef}
      />
      <div
        ref={listRef}
        id={`${id}list`}
        role="listbox"
        aria-label="Suggestions"
        hidden={!isOpen}
        className="absolute inset-x-0 z-10 mt-1 border-2 border-ink bg-panel shadow-lg"
      >
        {suggestions.map((suggestion, index) => (
          <Option key={suggestion.kind + suggestion.label} id={`${id}${index}`} suggestion={suggestion} />
        ))}
      </div>
      <p aria-live="polite" className="sr-only">
        {isOpen && `${countOf(suggestions.length, 'suggestion')}: use the up and down arrow keys to choose.`}
      </p>
    </div>
  );
}

function Option({ id, suggestion: { kind, label } }: { id: string; suggestion: Suggestion }) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={false}
      className="flex min-h-11 cursor-pointer items-baseline justify-between gap-4 px-3 py-2 hover:bg-mark aria-selected:bg-mark"
    >
      <span>{label}</span>
      <span className="text-small text-faint">{kindLabels[kind]}</span>
    </div>
  );
}
