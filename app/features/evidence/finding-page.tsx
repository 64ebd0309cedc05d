import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { OutcomeEffect } from './explain-finding.ts';
import type { FindingPageProps } from './finding-presenter.ts';
import { FindingText } from './finding-text.tsx';
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { ApproachTag } from '#app/features/models/card-page/approach-tag.tsx';
import { SourceDetails } from '#app/features/models/card-page/card-endnotes.tsx';
import { outcomeAnchor } from '#app/features/models/card-page/card-ladder.tsx';
import { countStudied } from '#app/features/models/evidence-words.ts';
import { directionMarks } from '#app/features/models/finding-words.ts';
import { capitalise, countOf, formatDate, formatNumber, lowerFirst } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';
import { findTerm } from '#app/features/vocabulary/terms.ts';
import { termLabel, type ListName, type TermId } from '#app/features/vocabulary/vocabulary.ts';

/** One finding: what was found, how, what it does to the levels of its card, where it is from and how to cite it. */
export function FindingPage(props: FindingPageProps) {
  const { slug, name, approach, item, source } = props;
  return (
    <article className="finding-page">
      <header>
        <div className="pt-5">
          <Breadcrumbs
            trail={[
              { name: 'Evidence', to: paths.evidence() },
              { name, to: `${paths.model(slug)}#${item.id}` },
            ]}
            current={`Finding ${item.id}`}
          />
        </div>
        <p className="mt-4 text-note font-bold">
          <ApproachTag approach={approach} />
        </p>
        <h1 className="mt-1">
          {name}, finding {item.id}
        </h1>
        <p className="mt-3 max-w-[36rem] text-lead">
          <FindingText text={item.finding} slug={slug} />
        </p>
      </header>
      <div className="finding-columns">
        <div className="grid min-w-0 content-start gap-10">
          <Effects {...props} />
          <section aria-labelledby="source">
            <h2 id="source">Where it is from</h2>
            <div className="mt-3 max-w-measure">
              <SourceDetails source={source} />
              <p className="mt-1 text-note text-quiet">
                {findTerm('read', source.read).definition}{' '}
                {source.read !== 'whole' && 'The source may say more than is told here.'}
              </p>
            </div>
          </section>
          <Citing {...props} />
          <Further {...props} />
        </div>
        <Study item={item} />
      </div>
    </article>
  );
}

function Effects({ effects, item, slug, cardLevel, ruleVersion }: FindingPageProps) {
  return (
    <section aria-labelledby="effects">
      <h2 id="effects">Which way it points, and what it does to the level</h2>
      {effects.length === 0 ? (
        <p className="mt-3 max-w-measure">
          It is about running the model (
          {item.topics.map((topic) => lowerFirst(termLabel('topic', topic))).join(', ')}
          ), bears on no outcome, and does nothing to any level.
        </p>
      ) : (
        effects.map((effect) => <Effect key={effect.outcome} effect={effect} slug={slug} />)
      )}
      {cardLevel !== null && <p className="mt-4 max-w-measure font-bold">{cardLevel}</p>}
      <p className="mt-4 max-w-measure text-note text-quiet">
        Levels and verdicts are worked out from all findings on a card by{' '}
        <a href={paths.aboutMethod()}>a fixed rule</a> (version {ruleVersion}). They say how strong the proof
        is, not how large the effect.
      </p>
    </section>
  );
}

function Effect({ effect, slug }: { effect: OutcomeEffect; slug: string }) {
  const { outcome, direction } = effect;
  return (
    <div className="effect">
      <h3>{termLabel('outcome', outcome)}</h3>
      <p>
        <b>
          <span aria-hidden="true">{directionMarks[direction]} </span>
          {termLabel('direction', direction)}
        </b>
        : {effect.words}
      </p>
      <p>
        {effect.why} {effect.without}
      </p>
      <p className="text-quiet">
        The card stands here at:{' '}
        <a href={`${paths.model(slug)}#${outcomeAnchor(outcome)}`}>
          {lowerFirst(effect.level)} ({lowerFirst(effect.verdict)})
        </a>
        .
      </p>
    </div>
  );
}

function Study({ item }: { item: FindingPageProps['item'] }) {
  return (
    <section aria-labelledby="study" className="study-facts">
      <h2 id="study">The study</h2>
      <dl>
        <TermFact label="Kind" list="design" id={item.design} />
        <TermFact label="Compared with" list="comparison" id={item.comparison} />
        <Fact label="How many">{capitalise(countStudied(item) ?? 'not stated')}</Fact>
        <Fact label="At how many places">
          {item.sites === null ? 'Not stated' : formatNumber(item.sites)}
        </Fact>
        <Fact label="Where">{item.place === null ? 'Not stated' : capitalise(item.place)}</Fact>
        <Fact label="When">{item.year ?? 'Not stated'}</Fact>
        <Fact label="Any of it in the United Kingdom">{item.inUk ? 'Yes' : 'No'}</Fact>
        <Fact label="Made by others than the model’s own people">
          {item.independent === 'unknown' ? 'Not known' : item.independent ? 'Yes' : 'No'}
        </Fact>
        <Fact label="Measured">
          {item.measured ? 'Yes: counted in real people or services' : 'No: modelled, forecast or remarked'}
        </Fact>
        <Fact label="Of this model itself">{item.ownModel ? 'Yes' : 'No: of a related model'}</Fact>
        {item.caution === null ? (
          <Fact label="Caution">None noted</Fact>
        ) : (
          <TermFact label="Caution" list="caution" id={item.caution} />
        )}
      </dl>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A term with what it means. */
function TermFact<L extends ListName>({ label, list, id }: { label: string; list: L; id: TermId<L> }) {
  const term = findTerm(list, id);
  return (
    <Fact label={label}>
      {term.label}
      <span className="meaning">{term.definition}</span>
    </Fact>
  );
}

function Citing({ citation, revision, slug }: FindingPageProps) {
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">How to cite it</h2>
      {/* One press selects it all, with no script to copy it. */}
      <p className="citation-text mt-3 max-w-measure border-s-4 border-rule ps-4">{citation}</p>
      <p className="mt-2 max-w-measure text-note text-quiet">
        Revision {formatNumber(revision.number)} of the card is of{' '}
        {formatDate(revision.createdAt.slice(0, 10))}. The id of a finding is never used for another.{' '}
        <a href={paths.apiEvidence(`model=${slug}&perPage=1000`)}>All findings of the card as JSON</a>
      </p>
    </section>
  );
}

function Further({ slug, name, item, previous, next, ofCard }: FindingPageProps) {
  return (
    <nav aria-labelledby="further" className="no-print">
      <h2 id="further">Further findings</h2>
      <ul className="mt-2">
        {previous !== null && (
          <FurtherLink to={paths.finding(slug, previous)}>
            The one before it on the card, {previous}
          </FurtherLink>
        )}
        {next !== null && (
          <FurtherLink to={paths.finding(slug, next)}>The one after it on the card, {next}</FurtherLink>
        )}
        <FurtherLink to={`${paths.evidence(`model=${slug}`)}#findings`}>
          {ofCard === 1 ? `The only one on ${name}` : `All ${countOf(ofCard, 'finding')} on ${name}`}
        </FurtherLink>
        {item.outcomes.map(({ outcome }) => (
          <FurtherLink key={outcome} to={`${paths.evidence(`outcome=${outcome}`)}#findings`}>
            Of all models, on {lowerFirst(termLabel('outcome', outcome))}
          </FurtherLink>
        ))}
        <FurtherLink to={paths.model(slug)}>The card of {name}</FurtherLink>
      </ul>
    </nav>
  );
}

function FurtherLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li>
      <Link to={to} className="inline-block py-0.5">
        {children}
      </Link>
    </li>
  );
}
