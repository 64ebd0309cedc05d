import { Link } from '@remix-run/react';
import type { WordsReport as Report } from './present-words.ts';
import { useSearchAddress } from './search-place.ts';
import { formatNumber, joinWords } from '#app/lib/format.ts';

/** How the words were understood, where that is not plain. */
export function WordsReport({ words, isFound }: { words: Report; isFound: boolean }) {
  const addressOf = useSearchAddress();
  const { corrected, unknown, readAs, related, ambiguities } = words;
  if (corrected === null && [unknown, readAs, related, ambiguities].every(({ length }) => length === 0)) {
    return null;
  }
  return (
    <div className="mt-2 grid max-w-measure gap-1 text-note leading-snug">
      {corrected !== null && (
        <p>
          {isFound ? 'Showing results' : 'Searched'} for <strong>{corrected.to}</strong>. Search instead for{' '}
          <Link to={addressOf(corrected.insteadSearch)}>{corrected.insteadWords}</Link>.
        </p>
      )}
      {unknown.length > 0 && (
        <p>
          No card mentions{' '}
          {joinWords(
            unknown.map((word) => `“${word}”`),
            'or',
          )}
          : searched for the rest.
        </p>
      )}
      {readAs.length > 0 && (
        <p>Matched {joinWords(readAs.map(({ written, label }) => `“${written}” as ${label}`))}.</p>
      )}
      {related.length > 0 && (
        <p className="no-print">
          See also:{' '}
          {related.map(({ label, search, count }, index) => (
            <span key={label}>
              {index > 0 && '; '}
              <Link to={addressOf(search)}>{label}</Link>{' '}
              <span className="text-faint">({formatNumber(count)})</span>
            </span>
          ))}
        </p>
      )}
      {ambiguities.map(({ written, meanings, notes }) => (
        <p key={written}>
          “{written}” has more than one meaning.{' '}
          {meanings.length > 1 ? (
            <>
              Search for{' '}
              {meanings.map(({ label, search }, index) => (
                <span key={label}>
                  {index > 0 && (index === meanings.length - 1 ? ' or ' : ', ')}
                  <Link to={addressOf(search)}>{label}</Link>
                </span>
              ))}
              .
            </>
          ) : (
            notes.join(' ')
          )}
        </p>
      ))}
    </div>
  );
}
