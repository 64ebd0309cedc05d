// The dark colours of the rainbow's file, as an element that can be found in its text again: for a PNG it is taken out. Apart from
// rainbow-file.ts, which browsers need not load for it.

/** @param rules CSS without `<` */
export function writeDarkStyle(rules: string): string {
  return `<style id="dark">@media screen and (prefers-color-scheme: dark){${rules}}</style>`;
}

/** Finds what `writeDarkStyle` wrote. */
export const darkStyle = /<style id="dark">[^<]*<\/style>/;
