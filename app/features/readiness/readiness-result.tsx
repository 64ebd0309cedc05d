import { Link } from '@remix-run/react';
import { AnswerTable } from './answer-table.tsx';
import { AskedNeeds } from './asked-needs.tsx';
import { CiteSource, ReadinessSourceList } from './cite-source.tsx';
import { EvidenceForm, noteId, tooLongMessage, type TypedEvidence } from './evidence-form.tsx';
import { FeatureSummary } from './feature-summary.tsx';
import type { Question } from './framework.ts';
import { GapList } from './gap-list.tsx';
import { ReadinessCircle } from './readiness-circle.tsx';
import type { ReadinessPageProps } from './readiness-presenter.ts';
import { sortAnswers, type SortedAnswers } from './sort-answers.ts';
import { compareAddress, mostCompared, writeSlugs } from '#app/features/models/comparison.ts';
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { ButtonLink } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { IgnoredParameters } from '#app/components/ignored-parameters.tsx';
import { SectionedPage, type PageSection } from '#app/components/sectioned-page.tsx';
import { formatNumber } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

interface ReadinessResultProps {
  page: ReadinessPageProps;
  typed: TypedEvidence;
}

/** What the answers say: a picture, what is there, what is missing and what could help, and the paper to take away. */
export function ReadinessResult({ page, typed }: ReadinessResultProps) {
  return (
    <SectionedPage
      above={
        <>
          <Breadcrumbs trail={[{ name: 'Is your area ready?', to: paths.readiness() }]} current="Result" />
          {typed.tooLong.length > 0 && (
            <div className="mt-4">
              <ErrorSummary
                errors={typed.tooLong.map((id) => ({ id: noteId(id), message: tooLongMessage }))}
              />
            </div>
          )}
        </>
      }
      title="What your answers show"
      lead={
        <>
          A picture to talk over, not a mark. Nothing is added up: the framework publishes no scoring, and
          asks that each answer rests on local evidence.
          <CiteSource source="framework" place="lead" />
        </>
      }
      beside={
        <div className="grid justify-items-start gap-2">
          <ButtonLink kind="secondary" to={page.changeAddress}>
            Change the answers
          </ButtonLink>
          <p className="max-w-measure text-small text-quiet">
            The address of this page holds your answers. Keep or send it; nothing is stored here.
          </p>
        </div>
      }
      sections={listSections(page, typed)}
    />
  );
}

function listSections(page: ReadinessPageProps, typed: TypedEvidence): PageSection[] {
  const sorted = sortAnswers(page);
  return [
    {
      id: 'themes',
      heading: 'The six themes',
      content: (
        <>
          <IgnoredParameters ignored={page.ignored} clean={page.clean} />
          <div className="circle-and-table">
            <ReadinessCircle given={page.questions} />
            <AnswerTable given={page.questions} />
          </div>
        </>
      ),
    },
    { id: 'strengths', heading: 'What there is to build on', content: <Strengths {...sorted} /> },
    {
      id: 'gaps',
      heading: 'Gaps, and what could help',
      content:
        sorted.gaps.length === 0 ? (
          <p>None of your answers was “Not yet” or “Talking about it”.</p>
        ) : (
          <GapList {...sorted} />
        ),
    },
    { id: 'no-evidence', heading: 'Where there is no evidence yet', content: <NoEvidence {...sorted} /> },
    ...(page.asked.length > 0
      ? [
          {
            id: 'models',
            heading: 'What the models ask for there',
            content: <AskedNeeds {...page} />,
          },
        ]
      : []),
    {
      id: 'features',
      heading: 'Features of an asset-based area',
      content: <FeatureSummary given={page.features} />,
    },
    {
      id: 'paper',
      heading: 'Write down what shows it, and take it with you',
      content: (
        <>
          <p>
            An answer is worth as much as what stands behind it. Note what shows it and whose word it is, as
            far as you like, and download a paper of all this to finish with others.
          </p>
          <EvidenceForm {...page} typed={typed} />
        </>
      ),
    },
    { id: 'next', heading: 'Where to go from here', content: <NextSteps {...page} /> },
    { id: 'sources', heading: 'Sources', content: <ReadinessSourceList /> },
  ];
}

function Strengths({ strengths, begun }: SortedAnswers) {
  if (strengths.length + begun.length === 0)
    return <p>None of your answers was “How we work here” or “Started in places”.</p>;
  return (
    <>
      {strengths.length > 0 && (
        <>
          <h3>How you work already</h3>
          <StatementList questions={strengths} />
        </>
      )}
      {begun.length > 0 && (
        <>
          <h3>Started in places</h3>
          <p>Those who have started can show the others how.</p>
          <StatementList questions={begun} />
        </>
      )}
    </>
  );
}

function NoEvidence({ unknown, unanswered }: SortedAnswers) {
  if (unknown.length + unanswered.length === 0) return <p>You answered every statement.</p>;
  return (
    <>
      <p>
        The framework asks that missing evidence be looked for.
        <CiteSource source="framework" place="no-evidence" /> Who could tell you?
      </p>
      {unknown.length > 0 && (
        <>
          <h3>You do not know</h3>
          <StatementList questions={unknown} />
        </>
      )}
      {unanswered.length > 0 && (
        <>
          <h3>Not answered</h3>
          <StatementList questions={unanswered} />
        </>
      )}
    </>
  );
}

function StatementList({ questions }: { questions: readonly Question[] }) {
  return (
    <ul className="statement-list">
      {questions.map(({ id, number, item }) => (
        <li key={id}>
          <b>{number}.</b> {item}
        </li>
      ))}
    </ul>
  );
}

function NextSteps({ models }: ReadinessPageProps) {
  const slugs = models.map(({ slug }) => slug);
  return (
    <ul className="grid list-disc gap-2 ps-5">
      <li>
        <Link to={paths.plan(writeSlugs('consider', slugs))}>
          {slugs.length > 0 ? 'Plan with these models' : 'Plan for your area'}
        </Link>
        : what you have, what you are considering, what must be in place and what could go wrong.
      </li>
      {slugs.length > 1 && (
        <li>
          <Link to={compareAddress(slugs.slice(0, mostCompared))}>
            {slugs.length > mostCompared
              ? `Put the first ${formatNumber(mostCompared)} side by side`
              : 'Put them side by side'}
          </Link>
          .
        </li>
      )}
      {slugs.length === 0 && (
        <li>
          <Link to={paths.models()}>Find models</Link> for the people and places you have in mind.
        </li>
      )}
    </ul>
  );
}
