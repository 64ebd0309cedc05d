import type { MetaDescriptor } from '@remix-run/node';
import { pageMeta } from '#app/lib/page-meta.ts';

/**
 * The head of a page behind a private link: no canonical address, which would bear the link, nothing for search engines,
 * and "Error:" first where a form came back.
 *
 * @param page undefined where the link opened nothing
 */
export function submissionMeta(page: { title: string; hasErrors?: boolean } | undefined): MetaDescriptor[] {
  return [
    ...pageMeta(
      `${page?.hasErrors ? 'Error: ' : ''}${page?.title ?? 'This link opens nothing'}`,
      'A page of the form by which models are put into the directory and cards are corrected.',
    ),
    { name: 'robots', content: 'noindex' },
  ];
}
