// Makes a search box a combobox in the browser: keys, roles and the chosen option by @github/combobox-nav, what is listed by
// suggestions.ts. Without script the box stays a box.
import Combobox from '@github/combobox-nav';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { findSuggestions, unpackSuggestions, type Suggestion, type SuggestionsSent } from './suggestions.ts';
import { paths } from '#app/lib/paths.ts';

interface Suggestions {
  listRef: RefObject<HTMLDivElement>;
  suggestions: readonly Suggestion[];
  isOpen: boolean;
}

/** Listens to the box; calls back with what was chosen from the list. */
export function useSuggestions(
  inputRef: RefObject<HTMLInputElement>,
  onChoose: (suggestion: Suggestion) => void,
): Suggestions {
  const listRef = useRef<HTMLDivElement>(null);
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const chooseRef = useRef(onChoose);
  chooseRef.current = onChoose;

  useEffect(() => {
    const [input, list] = [inputRef.current, listRef.current];
    if (!input || !list) return;
    const listening = new AbortController();
    const { signal } = listening;
    const combobox = new Combobox(input, list, { tabInsertsSuggestions: false });
    let all: Promise<Suggestion[]> | undefined;
    let shown: readonly Suggestion[] = [];
    let asks = 0;
    const show = (next: readonly Suggestion[]) => {
      if (next.length > 0 && shown.length === 0) combobox.start();
      if (next.length === 0 && shown.length > 0) combobox.stop();
      shown = next;
      setSuggestions(next);
    };
    const close = () => {
      asks += 1;
      show([]);
    };
    const load = () => (all ??= loadSuggestions());
    const suggest = async () => {
      const [ask, typed] = [(asks += 1), input.value];
      const found = findSuggestions(await load(), typed);
      // Letters typed, the box left or its words searched for, while the list was on its way.
      if (ask === asks && document.activeElement === input) show(found);
    };
    const onInput = () => void suggest();
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && shown.length > 0) {
        // Once to close the list; the next one empties the box, as browsers do.
        event.preventDefault();
        close();
      }
    };
    const onCommit = (event: Event) => {
      const chosen = shown[[...list.children].indexOf(event.target as Element)];
      close();
      if (chosen) chooseRef.current(chosen);
    };
    // A click on the list would take the focus from the box, and close the list before it is one.
    const keepFocus = (event: Event) => event.preventDefault();
    const form = input.form;
    input.addEventListener('focus', load, { signal });
    input.addEventListener('input', onInput, { signal });
    input.addEventListener('keydown', onKey, { signal });
    input.addEventListener('blur', close, { signal });
    form?.addEventListener('submit', close, { signal });
    list.addEventListener('mousedown', keepFocus, { signal });
    list.addEventListener('combobox-commit', onCommit, { signal });
    return () => {
      listening.abort();
      combobox.destroy();
    };
  }, [inputRef]);

  return { listRef, suggestions, isOpen: suggestions.length > 0 };
}

/** None where they cannot be had: the box then works as without script. */
async function loadSuggestions(): Promise<Suggestion[]> {
  try {
    const answer = await fetch(paths.searchSuggestions());
    return answer.ok ? unpackSuggestions((await answer.json()) as SuggestionsSent) : [];
  } catch {
    return [];
  }
}
