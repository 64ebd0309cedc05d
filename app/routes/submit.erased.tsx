import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';

export const meta: MetaFunction = () => [
  ...pageMeta('Erased', 'What was held about somebody who sent something in was erased.'),
  { name: 'robots', content: 'noindex' },
];

export const headers: HeadersFunction = () => privateHeaders;

/** Where erasing leads: nothing here tells who was erased. */
export default function Erased() {
  return (
    <article className="grid max-w-measure gap-4 pt-8">
      <h1>Erased</h1>
      <p>
        What we held about you is erased, and the links that we sent you open nothing any more. Letters of
        ours that you have received are yours to delete.
      </p>
      <p>
        Copies in backups of the database go as those are replaced; ask the operator how long that takes.{' '}
        <Link to={paths.aboutPrivacy()} reloadDocument>
          Privacy
        </Link>{' '}
        says more.
      </p>
    </article>
  );
}
