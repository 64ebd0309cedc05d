// What the address of a request may look like before anything else reads it. Remix and the file server decode paths
// themselves, and either warn on the console or fail when they cannot.

/** The path of a request target: without query and fragment, as it was sent. */
export function takePath(target: string): string {
  return target.split(/[?#]/, 1)[0] ?? '';
}

/**
 * The target in origin form (RFC 9112, section 3.2.1): a client that takes us for a proxy sends the whole address,
 * whose host says nothing that the Host header does not.
 */
export function toOriginForm(target: string): string {
  const match = /^https?:\/\/[^/?#]*(.*)$/is.exec(target);
  if (!match) return target;
  const rest = match[1] ?? '';
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/**
 * Whether a path can be read: it starts with a slash, is percent-encoded UTF-8, and holds neither control characters
 * nor a backslash, which browsers take for a slash.
 */
export function isReadablePath(path: string): boolean {
  if (!path.startsWith('/') || path.includes('\\')) return false;
  try {
    // eslint-disable-next-line no-control-regex -- control characters are what it looks for
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** Whether a path has segments that lead up or nowhere, percent-encoded ones too (WHATWG URL, 4.1). */
export function hasDotSegments(path: string): boolean {
  return /(?:^|\/)(?:\.|%2e){1,2}(?=\/|$)/i.test(path);
}

/**
 * The one address of a page: no slash doubled, none at the end. Starts with exactly one slash, so that a redirect to
 * it never leaves the site.
 */
export function normalisePath(path: string): string {
  return path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
}
