// Answers to read: of the page on which they are checked, and of the one that tells what was sent.
import type { ReactNode } from 'react';
import type { AnswerGroup, PresentedAnswer } from './present-answers.server.ts';
import { AnswerStatusTag } from './answer-status.tsx';
import { paths } from '#app/lib/paths.ts';

interface AnswerListProps {
  groups: readonly AnswerGroup[];
  /** With it each answer has a link to change it, which leads back to the page of the name. */
  changing?: { token: string; from: string };
}

export function AnswerList({ groups, changing }: AnswerListProps) {
  return (
    <>
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={`answers-${group.id}`}>
          <h3 id={`answers-${group.id}`} className="text-base">
            {group.heading}
          </h3>
          <dl className="mt-2 border-b border-rule">
            {group.answers.map((answer) => (
              <AnswerRow
                key={answer.id}
                term={answer.shortTitle}
                act={
                  changing && (
                    <a
                      href={`${paths.submissionPage(changing.token, answer.id)}?from=${changing.from}`}
                      className="inline-block py-0.5"
                    >
                      {answer.status === 'needed' || answer.status === 'open' ? 'Answer' : 'Change'}
                      <span className="sr-only">: {answer.shortTitle}</span>
                    </a>
                  )
                }
              >
                <AnswerWords answer={answer} />
              </AnswerRow>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

/** A question and its answer, with what can be done about it at the side. */
export function AnswerRow({ term, act, children }: { term: string; act?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-1 border-t border-rule py-3 md:grid-cols-[12rem_minmax(0,1fr)_auto]">
      <dt className="font-bold">{term}</dt>
      <dd className="min-w-0 max-w-measure wrap-anywhere">{children}</dd>
      {act && <dd className="no-print text-note">{act}</dd>}
    </div>
  );
}

function AnswerWords({ answer }: { answer: PresentedAnswer }) {
  const { entries, lines, status } = answer;
  if (entries !== null && entries.length > 0) {
    return (
      <ol className="grid gap-2">
        {entries.map(({ key, title, note }) => (
          <li key={key}>
            <p className="whitespace-pre-line">{title}</p>
            {note !== undefined && <p className="text-note text-quiet">{note}</p>}
          </li>
        ))}
      </ol>
    );
  }
  if (lines.length > 0) {
    return (
      <div className="grid gap-2">
        {lines.map((line, index) => (
          <p key={index} className="whitespace-pre-line">
            {line}
          </p>
        ))}
      </div>
    );
  }
  if (status === 'answered' || status === 'as-published') return <p className="text-quiet">Nothing to add</p>;
  return <AnswerStatusTag status={status} />;
}
