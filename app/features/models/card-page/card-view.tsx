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
import { CardCostsSection, CardSpreadSection } from './card-figures.tsx';
import { CardHeader } from './card-header.tsx';
import { outcomeAnchor } from './card-ladder.tsx';
import { CardReplySection } from './card-reply.tsx';
import { CardRail } from './card-rail.tsx';
import { CardSection } from './card-section.tsx';
import type { Card } from '#app/features/models/card-schema.ts';
import { CitedText } from './cited-text.tsx';
import type { CardEvidence } from '#app/features/models/evidence-rule/evidence-rule.ts';
import type { PresentedFindings } from './findings-presenter.ts';
import { describeSpan } from './spectrum-bar.tsx';
import type { SpreadChart } from './spread-charts.tsx';
import { ComparisonBar, useModelAddress } from '#app/features/models/carried-comparison.tsx';
import { termLabel, type OutcomeId } from '#app/features/vocabulary/vocabulary.ts';

export interface CardViewProps {
  card: Card;
  evidence: CardEvidence;
  revision: { number: number; createdAt: string };
  /** `2027-11-21` */
  dueOn: string;
  isOverdue: boolean;
  related: readonly { slug: string; name: string; why: string }[];
  findings: PresentedFindings;
  charts: readonly SpreadChart[];
  /** The card's one address, with scheme and host. */
  address: string;
  /** What was corrected in the last twelve months, the latest; absent where nothing was. */
  correction?: { day: string; words: string };
}

/** Everything the directory says of one model. */
export function CardView(props: CardViewProps) {
  const { card, evidence } = props;
  return (
    <article>
      <CardHeader {...props} />
      <div className="card-columns mt-8">
        <CardNavigation card={card} hasRelated={props.related.length > 0} />
        <div className="grid min-w-0 grid-cols-1 gap-10">
          <CardSection id="problem" heading="Problem" text={card.problem.text} />
          <CardSection id="solution" heading="Solution" text={card.solution.text}>
            <CardTerms card={card} />
          </CardSection>
          <CardEvidenceSection card={card} evidence={evidence} findings={props.findings} />
          <CardSection id="impact" heading="Impact" text={card.impact.text}>
            <ExpectedOutcomes outcomes={card.impact.outcomes} />
          </CardSection>
          <CardCostsSection card={card} />
          <CardSpreadSection card={card} charts={props.charts} />
          <CardRequirementsSection card={card} />
          <CardRisksSection card={card} />
          <CardReplySection card={card} />
          <CardStoriesSection card={card} />
          <RelatedModels related={props.related} />
          <CardGapsSection card={card} />
          <CardLinksSection card={card} />
          <CardSourcesSection card={card} />
        </div>
        <CardRail {...props} />
      </div>
      <ComparisonBar />
    </article>
  );
}

function CardNavigation({ card, hasRelated }: { card: Card; hasRelated: boolean }) {
  const hasLinks = card.organisations.length + card.links.length > 0;
  const entries: [id: string, label: string, isThere?: boolean][] = [
    ['problem', 'Problem'],
    ['solution', 'Solution'],
    ['evidence', 'Evidence'],
    ['impact', 'Impact'],
    ['costs', 'Costs'],
    ['spread', 'Spread'],
    ['requirements', 'Requirements'],
    ['risks', 'What would kill it?'],
    ['reply', `What ${card.reply?.organisation} says`, card.reply !== undefined],
    ['stories', 'Stories', card.stories.length > 0],
    ['related', 'Goes with', hasRelated],
    ['gaps', 'What is not known'],
    ['links', 'Who to ask', hasLinks],
    ['sources', `Sources (${Object.keys(card.sources).length})`],
  ];
  return (
    <nav aria-label="On this page" className="card-contents no-print">
      <ul>
        {entries
          .filter(([, , isThere = true]) => isThere)
          .map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
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

/** Each leads to how well it is evidenced: what is expected is no finding. */
function ExpectedOutcomes({ outcomes }: { outcomes: readonly OutcomeId[] }) {
  return (
    <div className="max-w-measure">
      <h3>Outcomes it is expected to bring</h3>
      <p className="mt-1 text-note text-quiet">Each leads to how well it is evidenced.</p>
      <ul className="mt-2 list-disc ps-5 sm:columns-2">
        {outcomes.map((id) => (
          <li key={id}>
            <a href={`#${outcomeAnchor(id)}`}>{termLabel('outcome', id)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function RelatedModels({ related }: Pick<CardViewProps, 'related'>) {
  const addressOf = useModelAddress();
  if (related.length === 0) return null;
  return (
    <CardSection id="related" heading="Goes with">
      <ul className="grid max-w-measure list-disc gap-2 ps-5">
        {related.map(({ slug, name, why }) => (
          <li key={slug}>
            <Link to={addressOf(slug)} className="font-bold">
              {name}
            </Link>
            <CitedText text={why} place={`related-${slug}`} />
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
