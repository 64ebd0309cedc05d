import { moderationPaths } from '#app/lib/moderation-paths.ts';

const longestPath = 500;

/**
 * Where somebody wanted to go before they were asked to sign in, as an address says it: a page under /moderation of this
 * site, and nothing else, or a link of ours would lead whoever follows it to anybody's site.
 *
 * @returns its path with its query; null for anything else
 */
export function readReturnPath(typed: string | null): string | null {
  const part = moderationPaths.queue();
  if (typed === null || typed.length > longestPath || !typed.startsWith(part)) return null;
  // As the browser would resolve it, dot segments and all.
  const base = 'http://rainbow.invalid';
  if (!URL.canParse(typed, base)) return null;
  const { origin, pathname, search } = new URL(typed, base);
  const isWithin = pathname === part || pathname.startsWith(`${part}/`);
  return origin === base && isWithin && !pathname.includes('//') ? pathname + search : null;
}
