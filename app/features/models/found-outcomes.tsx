import type { EvidenceItem } from './card-schema.ts';
import { directionMarks } from './finding-words.ts';
import { lowerFirst } from '#app/lib/format.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';

/** Which way a finding points, outcome by outcome; or what it is about where it bears on none. */
export function FoundOutcomes({ item }: { item: EvidenceItem }) {
  if (item.outcomes.length === 0) {
    const topics = item.topics.map((topic) => lowerFirst(termLabel('topic', topic)));
    return <p>About running it: {topics.join(', ')}</p>;
  }
  return (
    <ul>
      {item.outcomes.map(({ outcome, direction, words }) => (
        <li key={outcome}>
          <b>
            <span aria-hidden="true">{directionMarks[direction]} </span>
            {termLabel('direction', direction)}
          </b>{' '}
          for {lowerFirst(termLabel('outcome', outcome))}: {words}
        </li>
      ))}
    </ul>
  );
}
