import { Link } from '@remix-run/react';
import type { NothingFoundReport } from './search-page-props.ts';
import { useSearchAddress } from './search-place.ts';
import { countOf } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** Ways on from a search that found nothing. */
export function NothingFound({ report: { closest, wider } }: { report: NothingFoundReport }) {
  const addressOf = useSearchAddress();
  return (
    <div className="mt-4 grid max-w-measure gap-4">
      {closest.length > 0 && (
        <p>
          The nearest words that cards hold:{' '}
          {closest.map(({ word, search }, index) => (
            <span key={word}>
              {index > 0 && ', '}
              <Link to={addressOf(search)}>{word}</Link>
            </span>
          ))}
          .
        </p>
      )}
      {wider.length > 0 && (
        <div>
          <h2 className="text-h3">With less asked for</h2>
          <ul className="mt-1">
            {wider.map(({ label, search, count }) => (
              <li key={label}>
                <Link to={addressOf(search)} className="inline-block py-0.5">
                  {label}
                </Link>{' '}
                <span className="text-faint">({countOf(count, 'model')})</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        Try fewer or other words, or <Link to={addressOf('')}>see all models</Link>. Do you know of a model
        that should be here? <a href={paths.submit('kind=new-model')}>Tell us of it</a>.
      </p>
    </div>
  );
}
