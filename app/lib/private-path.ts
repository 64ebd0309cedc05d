// Addresses under /submit/ hold the token of a private link, which opens what somebody sends in. Whatever writes a path
// down asks here first. Paths are read as Remix will read them: decoded, dot segments resolved, letters of either case.

/** What follows /submit without holding a token. */
const openPages = new Set(['return', 'erased']);
const plainSegment = /^[\w.-]{1,40}$/;
/** As long as a token (links.server.ts), for one that stands where none belongs. */
const tokenRun = /[A-Za-z0-9_-]{43,}/g;
const dataSuffix = '.data';

/**
 * The segments that follow /submit, decoded and in small letters: none for /submit itself, `['return']` for the page where a
 * new link is asked for. Null for every other path. The suffix by which the browser's router asks is left out.
 */
export function readSubmitPath(path: string): string[] | null {
  return takeSubmitSegments(path)?.map((segment) => segment.toLowerCase()) ?? null;
}

/** The path without what opens a submission: `/submit/…/contact`. Everything but plain words is left out under /submit. */
export function hideTokens(path: string): string {
  const segments = takeSubmitSegments(path);
  if (segments === null) return path.replace(tokenRun, (run) => (/[A-Z]/.test(run) ? '…' : run));
  const shown = segments.map((segment, index) => {
    const isOpen = index > 0 || openPages.has(segment.toLowerCase());
    return isOpen && plainSegment.test(segment) ? segment : '…';
  });
  return ['/submit', ...shown].join('/') + (readPathname(path).endsWith(dataSuffix) ? dataSuffix : '');
}

function takeSubmitSegments(path: string): string[] | null {
  const pathname = readPathname(path);
  const page = pathname.endsWith(dataSuffix) ? pathname.slice(0, -dataSuffix.length) : pathname;
  const [first, ...rest] = page.split('/').filter((segment) => segment !== '');
  return first?.toLowerCase() === 'submit' ? rest : null;
}

function readPathname(path: string): string {
  const { pathname } = new URL(`http://host${path.startsWith('/') ? '' : '/'}${path}`);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
