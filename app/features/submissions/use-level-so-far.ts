// Keeps the level beside a form up to what is typed and chosen in it. Without script, and where the answer does not come, the
// level stays as it was saved.
import { useEffect, useState } from 'react';
import type { LevelSoFar } from './level-presenter.ts';

/** As level-so-far.server.ts answers. */
interface LevelWhileTyping {
  level: LevelSoFar;
  isPartial: boolean;
}

/** Long enough for somebody who goes through a group of buttons by arrow keys. */
const restMs = 400;

/**
 * @param of.formId of the form to follow
 * @param of.address what to ask
 * @param of.saved the level of the answers as saved
 * @param of.isUnsaved whether the form came back with what is not saved
 */
export function useLevelSoFar(of: {
  formId: string;
  address: string;
  saved: LevelSoFar;
  isUnsaved: boolean;
}): LevelWhileTyping {
  const { formId, address, isUnsaved } = of;
  const [answer, setAnswer] = useState<LevelWhileTyping | null>(null);
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const listening = new AbortController();
    let asking = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      asking.abort();
      asking = new AbortController();
      const next = await askLevel(address, form, asking.signal);
      if (next !== null) setAnswer(next);
    };
    const askSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), restMs);
    };
    // A change and not each letter: of what is typed, only numbers bear on the level.
    form.addEventListener('change', askSoon, { signal: listening.signal });
    if (isUnsaved) askSoon();
    return () => {
      listening.abort();
      asking.abort();
      clearTimeout(timer);
    };
  }, [formId, address, isUnsaved]);
  return answer ?? { level: of.saved, isPartial: false };
}

async function askLevel(
  address: string,
  form: HTMLFormElement,
  signal: AbortSignal,
): Promise<LevelWhileTyping | null> {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  try {
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(fields), signal });
    return answer.ok ? ((await answer.json()) as LevelWhileTyping) : null;
  } catch {
    // Overtaken by the next, or no connection.
    return null;
  }
}
