// What an address asks for and the page does not know: collected to be shown, never an error. Called by whatever reads
// a query string.

export interface IgnoredParameter {
  parameter: string;
  value: string;
  reason: string;
}

const longestEcho = 80;
/** More than this many ignored parameters are not worth listing one by one. */
const mostIgnored = 20;
/** Dropped in silence: added to links by others, and meaning nothing here. */
const trackingParameters = /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id)$/i;

/** Whether a parameter was added by somebody who counts clicks. */
export function isTrackingParameter(parameter: string): boolean {
  return trackingParameters.test(parameter);
}

/** Carries a comparison along from page to page; read for all of them by app/root.tsx. */
export const carriedParameter = 'compare';

/** Whether a parameter is none of the page's own and yet no mistake. */
export function isReadElsewhere(parameter: string): boolean {
  return parameter === carriedParameter || isTrackingParameter(parameter);
}

/** A list of what was ignored, at most 20 long, and the function that adds to it; names and values are cut short. */
export function collectIgnored(): {
  ignored: readonly IgnoredParameter[];
  ignore: (parameter: string, value: string, reason: string) => void;
} {
  const ignored: IgnoredParameter[] = [];
  return {
    ignored,
    ignore(parameter, value, reason) {
      if (ignored.length >= mostIgnored) return;
      ignored.push({ parameter: shorten(parameter), value: shorten(value), reason });
    },
  };
}

/** One line of text: control characters and runs of white space become single spaces. */
export function normaliseText(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** Cut at a whole character, never in the middle of a surrogate pair. */
export function truncate(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();
}

function shorten(text: string): string {
  const line = normaliseText(text);
  return line.length > longestEcho ? `${truncate(line, longestEcho)}…` : line;
}
