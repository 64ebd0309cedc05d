import { ApproachTag } from './approach-tag.tsx';
import type { Card } from '#app/features/models/card-schema.ts';
import { CardFacts } from './card-facts.tsx';
import type { CardEvidence } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Notice } from '#app/components/notice.tsx';
import { ComparisonToggle, IgnoredComparison, useCarry } from '#app/features/models/carried-comparison.tsx';
import { formatDate } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

interface CardHeaderProps {
  card: Card;
  evidence: CardEvidence;
  /** `2027-11-21` */
  dueOn: string;
  isOverdue: boolean;
  correction?: { day: string; words: string };
}

/** What must be seen without scrolling: what it is, in two ways of saying it, and the four facts. */
export function CardHeader({ card, evidence, dueOn, isOverdue, correction }: CardHeaderProps) {
  const carry = useCarry();
  return (
    <header>
      <div className="pt-5">
        <Breadcrumbs trail={[{ name: 'Models', to: carry(paths.models()) }]} current={card.name} />
      </div>
      <IgnoredComparison />
      <div className="mt-4 gap-x-12 gap-y-6 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] print:block">
        <div>
          <p className="text-note font-bold">
            <ApproachTag approach={card.approach} />
          </p>
          <h1 className="mt-1">{card.name}</h1>
          {card.otherNames.length > 0 && (
            <p className="mt-1 max-w-measure text-small text-faint">
              Also called {card.otherNames.join('; ')}
            </p>
          )}
          <p className="mt-2 max-w-[36rem] text-lead text-quiet">{card.summary}</p>
        </div>
        <section
          aria-labelledby="plain"
          className="mt-5 max-w-measure self-end border-s-4 border-rule ps-4 lg:mt-0"
        >
          <h2 id="plain" className="text-h3">
            In plain words
          </h2>
          <p className="mt-1">{card.plainSummary}</p>
        </section>
      </div>
      <div className="mt-5">
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
      <p className="no-print mt-2 flex flex-wrap gap-x-6 text-note">
        <ComparisonToggle slug={card.slug} name={card.name} />
        <a href={paths.briefing(card.slug)} className="inline-block py-0.5">
          Briefing on one page
        </a>
        <a href={paths.history(card.slug)} className="inline-block py-0.5">
          History and corrections
        </a>
      </p>
      {correction !== undefined && (
        <div className="mt-4">
          <Notice title={`Corrected on ${formatDate(correction.day)}`}>
            <p className="wrap-anywhere whitespace-pre-line">{correction.words}</p>
          </Notice>
        </div>
      )}
    </header>
  );
}
