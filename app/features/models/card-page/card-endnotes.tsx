import { CardSection } from './card-section.tsx';
import { citationNumber, indexCitations, sourceAnchor, type CitedPlace } from './citation-index.ts';
import type { Card, Source } from '#app/features/models/card-schema.ts';
import { CitedText } from './cited-text.tsx';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';

export function CardStoriesSection({ card }: { card: Card }) {
  if (card.stories.length === 0) return null;
  return (
    <CardSection id="stories" heading="Stories">
      {card.stories.map(({ text, source }, index) => (
        <div key={source + String(index)} className="grid max-w-measure gap-2">
          <CitedText text={text} place={`story-${index + 1}`} source={source} />
        </div>
      ))}
    </CardSection>
  );
}

export function CardGapsSection({ card }: { card: Card }) {
  return (
    <CardSection id="gaps" heading="What is not known">
      {card.gaps.length === 0 ? (
        <p>Nothing was noted as looked for and not found.</p>
      ) : (
        <ul className="grid max-w-measure list-disc gap-2 ps-5">
          {card.gaps.map((gap, index) => (
            <li key={gap}>
              <CitedText text={gap} place={`gap-${index + 1}`} />
            </li>
          ))}
        </ul>
      )}
    </CardSection>
  );
}

export function CardLinksSection({ card }: { card: Card }) {
  if (card.organisations.length + card.links.length === 0) return null;
  return (
    <CardSection id="links" heading="Who to ask, and where to read more">
      <ul className="grid max-w-measure list-disc gap-2 ps-5">
        {card.organisations.map(({ name, role, url }) => (
          <li key={name}>
            {url === null ? (
              name
            ) : (
              <a href={url} className="print-address">
                {name}
              </a>
            )}
            : {role}
          </li>
        ))}
        {card.links.map(({ title, url, kind }) => (
          <li key={url}>
            <a href={url} className="print-address">
              {title}
            </a>{' '}
            ({termLabel('linkKind', kind).toLowerCase()})
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

export function CardSourcesSection({ card }: { card: Card }) {
  const citations = indexCitations(card);
  return (
    <CardSection id="sources" heading="Sources">
      <ul className="grid gap-3 text-note">
        {Object.entries(card.sources).map(([key, source]) => (
          <li key={key} id={sourceAnchor(key)} className="source grid max-w-[40em] grid-cols-[2.2rem_1fr]">
            <span className="font-bold tabular-nums">{citationNumber(key)}.</span>
            <div>
              <SourceDetails source={source} />
              <BackLinks places={citations.get(key) ?? []} />
            </div>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

function SourceDetails({ source }: { source: Source }) {
  return (
    <p>
      {source.url === null ? (
        <cite>{source.title}</cite>
      ) : (
        <a href={source.url} className="print-address">
          <cite>{source.title}</cite>
        </a>
      )}
      . {source.publisher}, {source.year ?? 'undated'}. {termLabel('sourceKind', source.kind)};{' '}
      {termLabel('read', source.read).toLowerCase()}.
    </p>
  );
}

/** Links back to every place that cites the source, repeated places numbered. */
function BackLinks({ places }: { places: readonly CitedPlace[] }) {
  if (places.length === 0) return null;
  return (
    <p className="no-print text-faint">
      Cited in{' '}
      {places.map(({ anchor, label }, index) => {
        const same = places.filter((other) => other.label === label);
        const ordinal = same.length > 1 ? ` (${same.findIndex((other) => other.anchor === anchor) + 1})` : '';
        return (
          <span key={anchor}>
            {index > 0 && ', '}
            <a href={`#${anchor}`}>
              {label}
              {ordinal}
            </a>
          </span>
        );
      })}
    </p>
  );
}
