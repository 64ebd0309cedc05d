/** What a route tells the layout round it, as Remix's `handle`. */
export interface PageHandle {
  /** Whether script makes the page quicker or nicer. Without it the page is sent as plain HTML and stays that. */
  hasScript: boolean;
  /** Whether it stands in a frame on another site: without the head and foot of ours, its links leaving the frame. */
  isBare?: boolean;
}

/** Whether any of the routes of a page asks for script. */
export function asksForScript(matches: readonly { handle: unknown }[]): boolean {
  return says('hasScript', matches);
}

/** Whether any of the routes of a page goes without the head and foot of the site. */
export function asksToBeBare(matches: readonly { handle: unknown }[]): boolean {
  return says('isBare', matches);
}

function says(key: keyof PageHandle, matches: readonly { handle: unknown }[]): boolean {
  return matches.some(
    ({ handle }) =>
      typeof handle === 'object' && handle !== null && (handle as Partial<PageHandle>)[key] === true,
  );
}
