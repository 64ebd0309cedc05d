// Keeps the level beside a form up to what is typed and chosen in it, by the server's own words. The page's one script, of
// two kilobytes and without React, because nothing else of the form needs any: sent as a file of its own (question-page.tsx).
// Without it, and where no answer comes, the level stays as it was saved.
/* global document, HTMLFormElement */

/** Long enough for somebody who goes through a group of buttons by arrow keys. */
const restMs = 400;

const panel = document.querySelector('[data-level-address]');
const form = document.getElementById(panel?.getAttribute('data-level-for') ?? '');
if (panel !== null && form instanceof HTMLFormElement) follow(panel, form);

/**
 * @param {Element} panel with the address to ask
 * @param {HTMLFormElement} form
 */
function follow(panel, form) {
  const address = panel.getAttribute('data-level-address') ?? '';
  let asking = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const ask = async () => {
    asking.abort();
    asking = new AbortController();
    const html = await fetchPanel(address, form, asking.signal);
    if (html !== null) showParts(panel, html);
  };
  const askSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), restMs);
  };
  // A change and not each letter: of what is typed, only numbers bear on the level.
  form.addEventListener('change', askSoon);
  if (panel.hasAttribute('data-level-unsaved')) askSoon();
}

/**
 * @param {string} address
 * @param {HTMLFormElement} form
 * @param {AbortSignal} signal
 * @returns {Promise<string | null>} null where it was overtaken by the next, or cannot be had
 */
async function fetchPanel(address, form, signal) {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  try {
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(fields), signal });
    return answer.ok ? /** @type {{ panel: string }} */ (await answer.json()).panel : null;
  } catch {
    return null;
  }
}

/**
 * Changes only the parts that differ, so that only what is new is read out.
 *
 * @param {Element} panel
 * @param {string} html
 */
function showParts(panel, html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const part of panel.querySelectorAll('[data-part]')) {
    const next = template.content.querySelector(`[data-part="${part.getAttribute('data-part')}"]`);
    if (next !== null && next.innerHTML !== part.innerHTML) part.innerHTML = next.innerHTML;
  }
}
