// The list of questions: how each stands, what is still needed, and how to leave and come back.
import { Link } from '@remix-run/react';
import { AnswerStatusTag } from './answer-status.tsx';
import { LevelPanel } from './level-panel.tsx';
import { SubmissionFrame } from './submission-frame.tsx';
import type { TaskListData } from './task-list-presenter.server.ts';
import { ButtonLink } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { countOf, formatDate } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

interface TaskListProps {
  token: string;
  page: TaskListData;
}

const parts = {
  'new-model': 'A new model for the directory',
  change: 'A change to a card',
  study: 'A study for a card',
} as const;

export function TaskList({ token, page }: TaskListProps) {
  const { missingCount, neededCount } = page;
  return (
    <SubmissionFrame
      reference={page.reference}
      back={{ to: paths.submit(), words: '‹ About this form' }}
      part={parts[page.kind]}
      title={page.title}
      above={page.isAsked && <EditorQuestions token={token} page={page} />}
      beside={
        <div className="grid gap-6">
          <LevelPanel level={page.level} />
          <ComingBack token={token} page={page} />
        </div>
      }
    >
      <div className="grid max-w-measure gap-3">
        <p>
          {missingCount === 0
            ? 'Everything that is needed is answered. Add what else you know, then check your answers and send them.'
            : `${neededCount - missingCount} of ${neededCount} needed answers are given. Answer in any order; “we do not know” is a fair answer wherever it is offered.`}
        </p>
        {page.slug !== null && (
          <p>
            {page.kind === 'change'
              ? 'Each question holds what the card says now. Change what is wrong and leave the rest: '
              : 'The card it is for, as it stands: '}
            <Link to={paths.model(page.slug)} reloadDocument>
              see the card
            </Link>
            .
          </p>
        )}
        {page.hasMoved && (
          <Notice title="The card has changed since you began">
            <p>You need not begin anew: the editor sees both and puts them together.</p>
          </Notice>
        )}
      </div>
      {page.groups.map((group) => (
        <section key={group.id} aria-labelledby={`group-${group.id}`}>
          <h2 id={`group-${group.id}`} className="text-h3">
            {group.heading}
          </h2>
          {group.note !== null && <p className="max-w-measure text-note text-quiet">{group.note}</p>}
          <ul className="mt-2 border-b border-rule">
            {group.tasks.map((task) => (
              <li
                key={task.id}
                className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-rule py-2"
              >
                <span className="min-w-0">
                  <Link
                    to={paths.submissionPage(token, task.id)}
                    reloadDocument
                    aria-describedby={`status-${task.id}`}
                    className="inline-block py-0.5"
                  >
                    {task.shortTitle}
                  </Link>
                  {task.entryCount !== null && task.entryCount > 0 && (
                    <span className="ps-2 text-note text-faint">
                      {countOf(task.entryCount, 'entry', 'entries')}
                    </span>
                  )}
                </span>
                <span id={`status-${task.id}`}>
                  <AnswerStatusTag status={task.status} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink to={paths.submissionPage(token, 'check')} reloadDocument>
          {missingCount === 0 ? 'Check your answers and send them' : 'Check your answers so far'}
        </ButtonLink>
        {missingCount > 0 && <p className="text-quiet">{countOf(missingCount, 'answer')} still needed.</p>}
      </div>
      <p className="flex flex-wrap gap-x-6 text-note">
        <Link to={paths.submissionPage(token, 'your-details')} reloadDocument className="inline-block py-0.5">
          What we hold about you
        </Link>
        <Link to={paths.submissionPage(token, 'withdraw')} reloadDocument className="inline-block py-0.5">
          {page.isAsked ? 'Withdraw it' : 'Give it up'}
        </Link>
      </p>
    </SubmissionFrame>
  );
}

function EditorQuestions({ token, page }: TaskListProps) {
  const { editorQuestions } = page;
  return (
    <Notice
      kind="warning"
      title={
        editorQuestions.length === 0
          ? 'You have answered the editor. Send it now'
          : editorQuestions.length === 1
            ? 'An editor has a question'
            : `An editor has ${editorQuestions.length} questions`
      }
    >
      {editorQuestions.length === 0 ? (
        <p>
          The editor sees your answers once you have sent them, from the page where all answers stand
          together.
        </p>
      ) : (
        <ul className="grid list-disc gap-1 ps-5">
          {editorQuestions.map(({ id, words }) => (
            <li key={id} className="whitespace-pre-line">
              {words}
            </li>
          ))}
        </ul>
      )}
      <p>
        <ButtonLink
          to={paths.submissionPage(token, editorQuestions.length === 0 ? 'check' : 'editor')}
          reloadDocument
        >
          {editorQuestions.length === 0 ? 'Check your answers and send them' : 'Answer the editor'}
        </ButtonLink>
      </p>
      <p>The decision waits until then. You may change other answers, too.</p>
    </Notice>
  );
}

function ComingBack({ token, page }: TaskListProps) {
  return (
    <section aria-labelledby="coming-back" className="grid gap-2 border-t-2 border-ink pt-3 text-note">
      <h2 id="coming-back" className="text-note font-bold">
        To leave and come back
      </h2>
      {page.email === null ? (
        <>
          <p>
            Each answer is saved as you give it, but without your e-mail address there is no way back to them
            once this page is closed.
          </p>
          <p>
            <Link to={paths.submissionPage(token, 'contact')} reloadDocument className="font-bold">
              Give your e-mail address first
            </Link>
          </p>
        </>
      ) : (
        <p>
          Each answer is saved as you give it. Your private link is in the letter to{' '}
          <span className="wrap-anywhere">{page.email}</span>; it works for {page.linkDays} days, and you can{' '}
          <Link to={paths.submitReturn()} reloadDocument>
            ask for a new one
          </Link>
          .
        </p>
      )}
      {page.keptUntil !== null && (
        <p className="text-quiet">
          Untouched, the draft is kept until {formatDate(page.keptUntil)}, {page.draftMonths} months from its
          last change.
        </p>
      )}
    </section>
  );
}
