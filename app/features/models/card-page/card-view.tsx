import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ApproachTag } from './approach-tag.tsx';
import { CardRequirementsSection, CardRisksSection } from './card-conditions.tsx';
import {
  CardGapsSection,
  CardLinksSection,
  CardSourcesSection,
  CardStoriesSection,
} from './card-endnotes.tsx';
import { CardEvidenceSection } from './card-evidence.tsx';
import { CardFacts } from './card-facts.tsx';
import { CardCostsSection, CardSpreadSection } from './card-figures.tsx';
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { CardSection } from './card-section.tsx';
import type { Card } from '#app/features/models/card-schema.ts';
import { CitedText } from './cited-text.tsx';
import type { CardEvidence } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { describeSpan } from './spectrum-bar.tsx';
import { formatDate } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';
import { termLabel, type ListName, type TermId } from '#app/features/vocabulary/vocabulary.ts';

export interface CardViewProps {
  card: Card;
  evidence: CardEvidence;
  revision: { number: number; createdAt: string };
  /** `2027-11-21` */
  dueOn: string;
  isOverdue: boolean;
  related: readonly { slug: string; name: string; why: string }[];
}

/** Everything the directory says of one model. */
export function CardView(props: CardViewProps) {
  const { card, evidence } = props;
  return (
    <article>
      <CardHeader {...props} />
      <div className="mt-8 gap-x-12 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
        <CardNavigation card={card} />
        <div className="grid min-w-0 gap-10">
          <CardSection id="problem" heading="Problem" text={card.problem.text} />
          <CardSection id="solution" heading="Solution" text={card.solution.text}>
            <CardTerms card={card} />
          </CardSection>
          <CardEvidenceSection card={card} evidence={evidence} />
          <CardSection id="impact" heading="Impact" text={card.impact.text}>
            <TermList heading="Outcomes it is expected to bring" list="outcome" ids={card.impact.outcomes} />
          </CardSection>
          <CardCostsSection card={card} />
          <CardSpreadSection card={card} />
          <CardRequirementsSection card={card} />
          <CardRisksSection card={card} />
          <CardStoriesSection card={card} />
          <RelatedModels related={props.related} />
          <CardGapsSection card={card} />
          <CardLinksSection card={card} />
          <CardSourcesSection card={card} />
          <CitingThisCard {...props} />
        </div>
      </div>
    </article>
  );
}

function CardHeader({ card, evidence, dueOn, isOverdue }: CardViewProps) {
  return (
    <header>
      <div className="pt-6">
        <Breadcrumbs trail={[{ name: 'Models', to: paths.models() }]} current={card.name} />
      </div>
      <p className="mt-5 text-note font-bold">
        <ApproachTag approach={card.approach} />
      </p>
      <h1 className="mt-1">{card.name}</h1>
      {card.otherNames.length > 0 && (
        <p className="mt-1 text-note text-faint">Also called {card.otherNames.join('; ')}</p>
      )}
      <p className="mt-3 max-w-measure text-lead text-quiet">{card.summary}</p>
      <div className="mt-6">
        <CardFacts card={card} evidence={evidence} />
      </div>
      <p className="mt-3 text-note text-quiet">
        Last checked <time dateTime={card.reviewedOn}>{formatDate(card.reviewedOn)}</time>;{' '}
        {isOverdue ? (
          <strong className="text-risk">
            overdue for checking since <time dateTime={dueOn}>{formatDate(dueOn)}</time>
          </strong>
        ) : (
          <>
            due again <time dateTime={dueOn}>{formatDate(dueOn)}</time>
          </>
        )}
        .
      </p>
      <section aria-labelledby="plain" className="mt-6 max-w-measure border-s-4 border-rule ps-4">
        <h2 id="plain" className="text-h3">
          In plain words
        </h2>
        <p className="mt-1">{card.plainSummary}</p>
      </section>
    </header>
  );
}

function CardNavigation({ card }: { card: Card }) {
  const entries: [string, string][] = [
    ['problem', 'Problem'],
    ['solution', 'Solution'],
    ['evidence', 'Evidence'],
    ['impact', 'Impact'],
    ['costs', 'Costs'],
    ['spread', 'Spread'],
    ['requirements', 'Requirements'],
    ['risks', 'What would kill it?'],
    ...(card.stories.length > 0 ? [['stories', 'Stories'] satisfies [string, string]] : []),
    ['gaps', 'What is not known'],
    ['sources', `Sources (${Object.keys(card.sources).length})`],
  ];
  return (
    <nav aria-label="On this page" className="no-print mb-8 self-start lg:sticky lg:top-6">
      <ul className="flex flex-wrap gap-x-5 border-rule lg:grid lg:border-s-2">
        {entries.map(([id, label]) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-1.5 text-ink no-underline hover:underline lg:ps-4">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function CardTerms({ card }: { card: Card }) {
  return (
    <dl className="grid max-w-[40em] gap-x-8 gap-y-4 sm:grid-cols-2">
      <Term label="Status">
        {termLabel('status', card.status)}
        {card.statusNote !== undefined && (
          <div className="text-quiet">
            <CitedText text={card.statusNote} place="status" />
          </div>
        )}
      </Term>
      <Term label="From prevention to crisis" id="spectrum">
        {describeSpan(card.spectrum.from, card.spectrum.to)}
        <div className="text-quiet">
          <CitedText text={card.spectrum.why} place="spectrum" />
        </div>
      </Term>
      {card.furtherApproaches.length > 0 && (
        <Term label="Further approaches">
          {card.furtherApproaches.map((id) => (
            <span key={id} className="block">
              <ApproachTag approach={id} />
            </span>
          ))}
        </Term>
      )}
      <Term label="Who it is for">{card.people.map((id) => termLabel('people', id)).join('; ')}</Term>
      <Term label="Where it happens">{card.settings.map((id) => termLabel('setting', id)).join('; ')}</Term>
      <Term label="Instead of">{card.insteadOf.map((id) => termLabel('insteadOf', id)).join('; ')}</Term>
    </dl>
  );
}

function Term({ label, id, children }: { label: string; id?: string; children: ReactNode }) {
  return (
    <div id={id}>
      <dt className="font-bold">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface TermListProps<L extends ListName> {
  heading: string;
  list: L;
  ids: readonly TermId<L>[];
}

function TermList<L extends ListName>({ heading, list, ids }: TermListProps<L>) {
  return (
    <div className="max-w-measure">
      <h3>{heading}</h3>
      <ul className="mt-2 list-disc ps-5 sm:columns-2">
        {ids.map((id) => (
          <li key={id}>{termLabel(list, id)}</li>
        ))}
      </ul>
    </div>
  );
}

function RelatedModels({ related }: Pick<CardViewProps, 'related'>) {
  if (related.length === 0) return null;
  return (
    <CardSection id="related" heading="Goes with">
      <ul className="grid max-w-measure list-disc gap-2 ps-5">
        {related.map(({ slug, name, why }) => (
          <li key={slug}>
            <Link to={paths.model(slug)} className="font-bold">
              {name}
            </Link>
            <CitedText text={why} place={`related-${slug}`} />
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

function CitingThisCard({ card, revision }: CardViewProps) {
  return (
    <CardSection id="cite" heading="Cite this card">
      <p className="max-w-measure">
        Community Rainbow, “{card.name}”, revision {revision.number},{' '}
        {formatDate(revision.createdAt.slice(0, 10))}. Licence: CC BY 4.0. The whole card is also there{' '}
        <a href={paths.apiModel(card.slug)}>as JSON</a>.
      </p>
    </CardSection>
  );
}
