import { CiteSource } from './cite-source.tsx';
import { findFoundation, foundations, suggestionsFor } from './foundations.ts';
import { labelAnswer } from './framework.ts';
import type { AnsweredQuestion, SortedAnswers } from './sort-answers.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { Disclosure } from '#app/components/disclosure.tsx';

/** Each gap with what the foundations for change suggest, by theme, and the foundations themselves. */
export function GapList({ gaps, themesWithGaps }: Pick<SortedAnswers, 'gaps' | 'themesWithGaps'>) {
  return (
    <>
      <p>
        The framework names seven foundations for change.
        <CiteSource source="framework" place="gaps" /> It does not say which of them helps with which
        question: that, and each suggestion here, is our reading of it. We put a foundation beside a statement
        where it asks for what the statement is about.
      </p>
      {themesWithGaps.map((theme) => (
        <div key={theme} className="mt-3">
          <h3>{termLabel('requirementTheme', theme)}</h3>
          <ul className="gap-list">
            {gaps
              .filter(({ question }) => question.theme === theme)
              .map((gap) => (
                <GapItem key={gap.question.id} {...gap} />
              ))}
          </ul>
        </div>
      ))}
      <div className="max-w-measure">
        <Disclosure summary="The seven foundations in plain words">
          <dl className="mt-1 grid gap-2">
            {foundations.map(({ id, label, plain }) => (
              <div key={id}>
                <dt className="font-bold">{label}</dt>
                <dd>
                  {plain}
                  <CiteSource source="framework" place={`foundation-${id}`} />
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      </div>
    </>
  );
}

function GapItem({ question: { id, number, item }, answer }: AnsweredQuestion) {
  return (
    <li>
      <p>
        <b>{number}.</b> {item}{' '}
        <span className="said">
          Your answer: <b>{labelAnswer(answer)}</b>
        </span>
      </p>
      <dl>
        {suggestionsFor(id).map(({ foundation, words }) => (
          <div key={foundation}>
            <dt>{findFoundation(foundation).label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
