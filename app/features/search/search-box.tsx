import { Form } from '@remix-run/react';
import { SearchField } from '#app/components/search-field.tsx';
import { paths } from '#app/lib/paths.ts';

interface SearchBoxProps {
  query: string;
}

/** The search on its own, for pages that lead to `/models`. */
export function SearchBox({ query }: SearchBoxProps) {
  return (
    <Form method="get" action={paths.models()} role="search">
      <ModelSearchField query={query} />
    </Form>
  );
}

/** The same for inside a form. */
export function ModelSearchField({ query }: SearchBoxProps) {
  return (
    <SearchField
      // A new address brings new words, and an uncontrolled box would keep the old.
      key={query}
      id="q"
      name="q"
      label="Search models"
      hint="A name, a kind of person, a place or a problem"
      defaultValue={query}
      maxLength={200}
    />
  );
}
