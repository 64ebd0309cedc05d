import { AnswerMark } from './answer-mark.tsx';
import { CiteSource } from './cite-source.tsx';
import { labelAnswer, questionsOf, themes } from './framework.ts';
import type { ReadinessPageProps } from './readiness-presenter.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';

/** What the circle says, in words. */
export function AnswerTable({ given }: { given: ReadinessPageProps['questions'] }) {
  return (
    <table className="answer-table">
      <caption>
        The eighteen answers, by theme
        <CiteSource source="framework" place="table" />
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Statement</th>
          <th scope="col">Answer</th>
        </tr>
      </thead>
      {themes.map((theme) => (
        <tbody key={theme}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              {termLabel('requirementTheme', theme)}
            </th>
          </tr>
          {questionsOf(theme).map(({ id, number, short }) => {
            const answer = given[id] ?? null;
            return (
              <tr key={id}>
                <th scope="row">
                  <span className="number">{number}.</span> {short}
                </th>
                <td>
                  <AnswerMark answer={answer} /> {labelAnswer(answer)}
                </td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
