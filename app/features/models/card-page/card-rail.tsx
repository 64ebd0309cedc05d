import { Link } from '@remix-run/react';
import type { Card } from '#app/features/models/card-schema.ts';
import { useModelAddress } from '#app/features/models/carried-comparison.tsx';
import { countOf, formatDate } from '#app/lib/format.ts';
import { siteName } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';

interface CardRailProps {
  card: Card;
  revision: { number: number; createdAt: string };
  /** Whole, with scheme and host. */
  address: string;
  related: readonly { slug: string; name: string }[];
}

/**
 * Beside the text on a wide screen: what it goes with, what is not known, how to put it right and how to cite it. Elsewhere
 * only the last two, since the others repeat what the text says.
 */
export function CardRail(props: CardRailProps) {
  const addressOf = useModelAddress();
  const { card, related } = props;
  return (
    <aside aria-label="Beside the card" className="card-rail">
      {related.length > 0 && (
        <nav aria-label="Goes well with" className="rail-part beside-only">
          <p className="rail-title">Goes well with</p>
          <ul>
            {related.map(({ slug, name }) => (
              <li key={slug}>
                <Link to={addressOf(slug)}>{name}</Link>
              </li>
            ))}
          </ul>
          <p>
            <a href="#related">Why these</a>
          </p>
        </nav>
      )}
      <nav aria-label="Not known" className="rail-part beside-only">
        <p className="rail-title">Not known</p>
        <p>
          {card.gaps.length === 0 ? (
            <a href="#gaps">What was not found</a>
          ) : (
            <>
              <a href="#gaps">{countOf(card.gaps.length, 'thing')}</a> looked for and not found
            </>
          )}
        </p>
      </nav>
      <PuttingRight card={card} />
      <CitingThisCard {...props} />
    </aside>
  );
}

function PuttingRight({ card }: Pick<CardRailProps, 'card'>) {
  return (
    <section aria-labelledby="put-right" className="rail-part no-print">
      <h2 id="put-right" className="rail-title">
        Wrong, or something missing?
      </h2>
      <ul>
        <li>
          <a href={paths.submit(`model=${card.slug}&kind=change`)}>Suggest a change</a>
        </li>
        <li>
          <a href={paths.submit(`model=${card.slug}&kind=study`)}>Tell us of a study</a>
        </li>
      </ul>
      <p>The card stays as it is until an editor has decided.</p>
    </section>
  );
}

function CitingThisCard({ card, revision, address }: CardRailProps) {
  return (
    <section aria-labelledby="cite" className="rail-part">
      <h2 id="cite" className="rail-title">
        Cite this card
      </h2>
      {/* One press selects it all, with no script to copy it. */}
      <p className="citation-text">
        {siteName}, “{card.name}”, revision {revision.number}, {formatDate(revision.createdAt.slice(0, 10))},{' '}
        {address}, licence CC BY 4.0.
      </p>
      <p>
        The whole card <a href={paths.modelFile(card.slug, 'json')}>as JSON</a>, its sources{' '}
        <a href={paths.modelFile(card.slug, 'bib')}>as BibTeX</a>
      </p>
    </section>
  );
}
