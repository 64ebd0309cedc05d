import type { ReactNode } from 'react';
import { CardSection } from './card-section.tsx';
import { citationNumber, indexCitations, sourceAnchor, type CitedPlace } from './citation-index.ts';
import type { Card, Source } from '#app/features/models/card-schema.ts';
import { CitedText } from './cited-text.tsx';
import { groupByTerm } from './group-by-term.ts';
import { formatNumber, joinWords } from '#app/lib/format.ts';
import { termLabel, type TermId } from '#app/features/vocabulary/vocabulary.ts';

export function CardStoriesSection({ card }: { card: Card }) {
  if (card.stories.length === 0) return null;
  return (
    <CardSection id="stories" heading="Stories">
      <p className="max-w-measure text-note text-quiet">
        Published elsewhere and retold here in our words, with first names only. A story shows what can
        happen; it is not counted as evidence.
      </p>
      {card.stories.map(({ text, source }, index) => (
        <div key={source + String(index)} className={`approach-${card.approach} story`}>
          <CitedText text={text} place={`story-${index + 1}`} source={source} />
          <StorySource source={card.sources[source]} />
        </div>
      ))}
    </CardSection>
  );
}

function StorySource({ source }: { source: Source | undefined }) {
  if (source === undefined) return null;
  return (
    <p className="text-note text-faint">
      From <cite>{source.title}</cite>, {source.publisher}, {source.year ?? 'undated'}
    </p>
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
  const { organisations, links } = card;
  if (organisations.length + links.length === 0) return null;
  return (
    <CardSection id="links" heading="Who to ask, and where to read more">
      {organisations.length > 0 && (
        <div className="max-w-measure">
          <h3>Who to ask</h3>
          <ul className="mt-2 grid list-disc gap-2 ps-5">
            {organisations.map(({ name, role, url }) => (
              <li key={name}>
                {url === null ? name : <OutsideLink url={url}>{name}</OutsideLink>}: {role}
              </li>
            ))}
          </ul>
        </div>
      )}
      {links.length > 0 && (
        <div className="max-w-measure">
          <h3>Where to read and watch more</h3>
          <ul className="mt-2 grid list-disc gap-2 ps-5">
            {links.map(({ title, url, kind }) => (
              <li key={url}>
                {termLabel('linkKind', kind)}: <OutsideLink url={url}>{title}</OutsideLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </CardSection>
  );
}

/** On paper its address stands behind it, where it can be read and typed. */
function OutsideLink({ url, children }: { url: string; children: ReactNode }) {
  return (
    <a href={url} className="print-address">
      {children}
    </a>
  );
}

export function CardSourcesSection({ card }: { card: Card }) {
  const citations = indexCitations(card);
  return (
    <CardSection id="sources" heading="Sources">
      <p className="max-w-measure text-note text-quiet">{describeReading(card)}</p>
      <ul className="grid gap-3 text-note">
        {Object.entries(card.sources).map(([key, source]) => (
          <li
            key={key}
            id={sourceAnchor(key)}
            className="source grid max-w-[40em] grid-cols-[2.2rem_minmax(0,1fr)]"
          >
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

/** `How far each was read for this card: 4 whole, 20 in part and 7 in summary only.` */
function describeReading(card: Card): string {
  const sources = Object.values(card.sources);
  const counts = groupByTerm('read', sources, ({ read }) => read).map(
    ({ id, parts }) => `${formatNumber(parts.length)} ${readingWords[id]}`,
  );
  return `How far each was read for this card: ${joinWords(counts)}. A source read in part may say more than is told here.`;
}

const readingWords: Record<TermId<'read'>, string> = {
  whole: 'whole',
  part: 'in part',
  summary: 'in summary only',
  'not-seen': 'not seen and known from others',
};

/** A source in a line: its title, leading to it where it has an address, by whom, when, and how far it was read. */
export function SourceDetails({ source }: { source: Source }) {
  return (
    <p>
      {source.url === null ? (
        <cite>{source.title}</cite>
      ) : (
        <OutsideLink url={source.url}>
          <cite>{source.title}</cite>
        </OutsideLink>
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
