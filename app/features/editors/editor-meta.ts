import { isRouteErrorResponse } from '@remix-run/react';
import type { MetaDescriptor } from '@remix-run/node';
import { pageMeta } from '#app/lib/page-meta.ts';

/**
 * The head of a page for editors: nothing for search engines, no canonical address, and "Error:" first where a form came back.
 *
 * @param page nothing where it was refused
 * @param error what was thrown then
 */
export function editorMeta(
  page: { title: string; hasErrors?: boolean } | null | undefined,
  error?: unknown,
): MetaDescriptor[] {
  const title = page?.title ?? titleOfRefusal(error);
  return [
    ...pageMeta(`${page?.hasErrors ? 'Error: ' : ''}${title}`, 'A page for the editors of this directory.'),
    { name: 'robots', content: 'noindex' },
  ];
}

function titleOfRefusal(error: unknown): string {
  if (!isRouteErrorResponse(error)) return 'Something went wrong on our side';
  if (error.status === 401) return 'You are not signed in';
  if (error.status === 403) return 'Only an admin may do this';
  const { title } = (error.data ?? {}) as { title?: unknown };
  return typeof title === 'string' ? title : 'That cannot be done';
}
