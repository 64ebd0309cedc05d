// Makes the search form act as soon as a box is ticked, where script runs. Results, counts, tags and address change in place;
// the address holds everything, so that Back shows what was there. Without script the form is sent by its button.
import { useLocation, useNavigationType, useSubmit } from '@remix-run/react';
import { useRef, type FormEvent, type MutableRefObject, type RefObject } from 'react';
import { useBeforePaint } from '#app/lib/use-before-paint.ts';

interface SearchInPlace {
  formRef: RefObject<HTMLFormElement>;
  /** Given the focus when what had it is gone. */
  statusRef: RefObject<HTMLParagraphElement>;
  onChange: (event: FormEvent<HTMLFormElement>) => void;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** Whether other results than those shown are on their way; kept by what shows the results (busy-results.tsx). */
  loadingRef: MutableRefObject<boolean>;
}

export function useSearchInPlace(path: string): SearchInPlace {
  const submit = useSubmit();
  const location = useLocation();
  const navigationType = useNavigationType();
  const formRef = useRef<HTMLFormElement>(null);
  const statusRef = useRef<HTMLParagraphElement>(null);
  const shownSearch = useRef(location.search);
  const loadingRef = useRef(false);

  const send = (form: HTMLFormElement) => {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && value.trim() !== '') parameters.append(name, value);
    }
    submit(parameters, { method: 'get', action: path });
  };

  useBeforePaint(() => {
    const before = new URLSearchParams(shownSearch.current);
    const after = new URLSearchParams(location.search);
    if (before.toString() === after.toString()) return;
    shownSearch.current = location.search;
    // Whoever has ticked on meanwhile keeps the boxes as they are: what these ask for is on its way.
    if (formRef.current && !loadingRef.current) showWhatIsAsked(formRef.current, navigationType === 'POP');
    // A tag that was taken off had the focus, or a link that is now the present choice.
    if (document.activeElement === document.body) statusRef.current?.focus({ preventScroll: true });
    // Another page of the same list begins at its top, as one that is loaded does.
    before.delete('page');
    after.delete('page');
    if (navigationType !== 'POP' && before.toString() === after.toString()) {
      statusRef.current?.focus({ preventScroll: true });
      statusRef.current?.scrollIntoView();
    }
  }, [location, navigationType]);

  return {
    formRef,
    statusRef,
    onChange(event) {
      if (event.target instanceof HTMLInputElement && event.target.type === 'checkbox') {
        send(event.currentTarget);
      }
    },
    onSubmit(event) {
      event.preventDefault();
      send(event.currentTarget);
    },
    loadingRef,
  };
}

/** Fields keep what the reader did last; after a change of address they show what that asks for. */
function showWhatIsAsked(form: HTMLFormElement, isReturn: boolean): void {
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement)) continue;
    if (field.type === 'checkbox') field.checked = field.defaultChecked;
    // Whoever types on while results come in goes on typing.
    else if (isReturn || field !== document.activeElement) field.value = field.defaultValue;
  }
}
