// Addresses that are not for everybody. Those under /submit/ hold the token of a private link, which opens what somebody sends
// in; those under /sign-in/ one that signs an editor in. Whatever writes a path down asks here first. Paths are read as Remix
// will read them: decoded, dot segments resolved, letters of either case.

/** The first segments of what takes and shows what readers do not see. */
const privateParts = ['submit', 'sign-in', 'sign-out', 'moderation'] as const;
export type PrivatePart = (typeof privateParts)[number];

/** What may follow them without holding a token; `all` where no address has one. */
const openPages: Record<PrivatePart, ReadonlySet<string> | 'all'> = {
  submit: new Set(['return', 'erased']),
  'sign-in': new Set(),
  'sign-out': new Set(),
  moderation: 'all',
};
const plainSegment = /^[\w.-]{1,40}$/;
/** As long as a token (links.server.ts), for one that stands where none belongs. */
const tokenRun = /[A-Za-z0-9_-]{43,}/g;
const dataSuffix = '.data';

/**
 * Which private part a path is in, and the segments that follow, decoded and in small letters: none for /submit itself,
 * `['return']` for the page where a new link is asked for. Null for every other path. The suffix by which the browser's router
 * asks is left out.
 */
export function readPrivatePath(path: string): { part: PrivatePart; segments: string[] } | null {
  const taken = takeSegments(path);
  return taken && { ...taken, segments: taken.segments.map((segment) => segment.toLowerCase()) };
}

/**
 * The path without what opens a submission or signs somebody in: `/submit/…/contact`. Everything but plain words is left out
 * of private paths.
 */
export function hideTokens(path: string): string {
  const taken = takeSegments(path);
  if (taken === null) return path.replace(tokenRun, (run) => (/[A-Z]/.test(run) ? '…' : run));
  const open = openPages[taken.part];
  const shown = taken.segments.map((segment, index) => {
    const isOpen = index > 0 || open === 'all' || open.has(segment.toLowerCase());
    return isOpen && plainSegment.test(segment) ? segment : '…';
  });
  return [`/${taken.part}`, ...shown].join('/') + (readPathname(path).endsWith(dataSuffix) ? dataSuffix : '');
}

function takeSegments(path: string): { part: PrivatePart; segments: string[] } | null {
  const pathname = readPathname(path);
  const page = pathname.endsWith(dataSuffix) ? pathname.slice(0, -dataSuffix.length) : pathname;
  const [first, ...segments] = page.split('/').filter((segment) => segment !== '');
  const part = privateParts.find((each) => each === first?.toLowerCase());
  return part === undefined ? null : { part, segments };
}

function readPathname(path: string): string {
  const { pathname } = new URL(`http://host${path.startsWith('/') ? '' : '/'}${path}`);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
