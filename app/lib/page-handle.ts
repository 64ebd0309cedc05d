/** What a route tells the layout round it, as Remix's `handle`. */
export interface PageHandle {
  /** Whether script makes the page quicker or nicer. Without it the page is sent as plain HTML and stays that. */
  hasScript: boolean;
}

/** Whether any of the routes of a page asks for script. */
export function asksForScript(matches: readonly { handle: unknown }[]): boolean {
  return matches.some(
    ({ handle }) =>
      typeof handle === 'object' && handle !== null && 'hasScript' in handle && handle.hasScript === true,
  );
}
