import type { ComponentPropsWithoutRef, Ref } from 'react';
import { describeField, Hint, type FieldWords } from './field-frame.tsx';

type SearchFieldProps = Omit<FieldWords, 'error'> &
  Omit<ComponentPropsWithoutRef<'input'>, 'id' | 'className' | 'type'> & {
    inputRef?: Ref<HTMLInputElement>;
  };

/** Label, box and button, for inside a search form. */
export function SearchField({ id, label, hint, inputRef, ...rest }: SearchFieldProps) {
  return (
    <>
      <label htmlFor={id} className="block font-bold">
        {label}
      </label>
      <Hint id={id}>{hint}</Hint>
      <div className="mt-2 flex">
        <input
          {...describeField({ id, hint })}
          ref={inputRef}
          type="search"
          autoComplete="off"
          spellCheck="true"
          className="min-h-12 w-full min-w-0 rounded-s border-2 border-e-0 border-ink bg-panel px-3 text-ink"
          {...rest}
        />
        <button
          type="submit"
          className="min-h-12 rounded-e border-2 border-ink bg-ink px-5 font-bold text-paper hover:bg-quiet print:bg-transparent print:text-ink"
        >
          Search
        </button>
      </div>
    </>
  );
}
