import type { ListedFinding } from './evidence-page-props.ts';
import { FindingText } from './finding-text.tsx';
import { FoundOutcomes } from '#app/features/models/found-outcomes.tsx';
import { ApproachTag } from '#app/features/models/card-page/approach-tag.tsx';
import { SourceDetails } from '#app/features/models/card-page/card-endnotes.tsx';
import { countStudied } from '#app/features/models/evidence-words.ts';
import { listMethodNotes } from '#app/features/models/finding-words.ts';
import { capitalise } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';

/** The findings of a page, each with its study, its source and the way to its own page. */
export function FindingList({ results }: { results: readonly ListedFinding[] }) {
  return (
    <ul className="finding-list">
      {results.map((finding) => (
        <li key={`${finding.slug} ${finding.item.id}`}>
          <Finding finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function Finding({ finding: { slug, name, approach, item, source } }: { finding: ListedFinding }) {
  const address = paths.finding(slug, item.id);
  return (
    <>
      <div>
        <h3>
          <a href={address} className="inline-block py-0.5">
            {name}, finding {item.id}
          </a>
        </h3>
        <p className="text-small">
          <ApproachTag approach={approach} />
        </p>
        <p className="mt-2 max-w-measure">
          <FindingText text={item.finding} slug={slug} />
        </p>
        <div className="found">
          <FoundOutcomes item={item} />
        </div>
        <div className="from">
          <SourceDetails source={source} />
          <p className="no-print">
            <a href={`${paths.model(slug)}#${item.id}`} className="inline-block py-0.5">
              On the card
              <span className="sr-only">
                {' '}
                of {name}: {item.id}
              </span>
            </a>
            <a href={`${address}#cite`} className="inline-block py-0.5">
              Cite
              <span className="sr-only">
                {' '}
                finding {item.id} of {name}
              </span>
            </a>
          </p>
        </div>
      </div>
      <div className="study">
        <strong>{termLabel('design', item.design)}</strong>
        <ul>
          <li>{capitalise(countStudied(item) ?? 'number not stated')}</li>
          <li>{item.place === null ? 'Place not stated' : capitalise(item.place)}</li>
          <li>{item.year ?? 'Year not stated'}</li>
          {item.comparison === 'none' && <li>No comparison</li>}
          {listMethodNotes(item).map((note) => (
            <li key={note}>{capitalise(note)}</li>
          ))}
        </ul>
      </div>
    </>
  );
}
