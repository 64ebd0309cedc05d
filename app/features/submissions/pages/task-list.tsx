// The list of questions: how each stands, what is still needed, and how to leave and come back.
import { Link } from '@remix-run/react';
import { LevelPanel } from './level-panel.tsx';
import { SubmissionFrame } from './submission-frame.tsx';
import { TaskGroups } from './task-groups.tsx';
import type { TaskListData } from './task-list-presenter.server.ts';
import { placeOfLink } from '#app/features/submissions/form-place.ts';
import type { ReturnedConfirmation } from './answer-confirmation.server.ts';
import { Button, ButtonLink } from '#app/components/button.tsx';
import { Choice } from '#app/components/choices.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { FieldError } from '#app/components/field-frame.tsx';
import { Notice } from '#app/components/notice.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { countOf, formatDate } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

interface TaskListProps {
  token: string;
  page: TaskListData;
  /** What came back of an organisation's answer that everything is right. */
  returned?: ReturnedConfirmation;
}

const parts = {
  'new-model': 'A new model for the directory',
  change: 'A change to a card',
  study: 'A study for a card',
} as const;

export function TaskList({ token, page, returned }: TaskListProps) {
  const { missingCount, neededCount, invitation } = page;
  return (
    <SubmissionFrame
      reference={page.reference}
      back={{ to: paths.submit(), words: '‹ About this form' }}
      part={invitation === null ? parts[page.kind] : 'A question to you'}
      title={page.title}
      above={
        returned !== undefined ? (
          <ErrorSummary errors={returned.errors} />
        ) : (
          page.isAsked && <EditorQuestions token={token} page={page} />
        )
      }
      beside={
        <div className="grid gap-6">
          {invitation === null && <LevelPanel level={page.level} />}
          <ComingBack token={token} page={page} />
        </div>
      }
    >
      {invitation !== null && (
        <>
          <StillRight page={page} invitation={invitation} returned={returned} />
          <h2 className="border-t-2 border-ink pt-3 text-h3">If something should change</h2>
        </>
      )}
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
      <TaskGroups place={placeOfLink(token)} groups={page.groups} />
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

/** Asks an organisation whether its card is right, which it can say with one button. */
function StillRight({
  page,
  invitation,
  returned,
}: Pick<TaskListProps, 'page' | 'returned'> & { invitation: NonNullable<TaskListData['invitation']> }) {
  const error = (id: string) => returned?.errors.find((each) => each.id === id)?.message;
  const speaksError = error('speaks');
  return (
    <section aria-labelledby="still-right" className="grid gap-4 border-t-2 border-ink pt-3">
      <h2 id="still-right" className="text-h3">
        If everything is right
      </h2>
      <div className="grid max-w-measure gap-3">
        <p>
          The directory has a card on {invitation.name}, which was last checked on {invitation.checkedOn}. We
          ask you because you know it better than we do. Please read it first:{' '}
          {page.slug !== null && (
            <Link to={paths.model(page.slug)} reloadDocument>
              the card, as everybody sees it
            </Link>
          )}
          .
        </p>
        <p>If everything on it is still so, tell us here. An editor then marks the card as checked.</p>
      </div>
      <form method="post" className="grid gap-4">
        <input type="hidden" name="seen" value={invitation.seen} />
        <div className={speaksError === undefined ? undefined : 'border-s-4 border-risk ps-4'}>
          <FieldError id="speaks">{speaksError}</FieldError>
          <Choice
            type="checkbox"
            id="speaks"
            name="speaks"
            aria-invalid={speaksError === undefined ? undefined : true}
            label={
              invitation.organisation === null
                ? 'I may speak for the organisation'
                : `I may speak for ${invitation.organisation}`
            }
          />
        </div>
        <TextField
          id="name"
          name="name"
          label="Your name (you may leave it out)"
          hint="Only editors see it."
          autoComplete="name"
          defaultValue={returned?.name}
          error={error('name')}
        />
        <div>
          <Button>Everything is still right</Button>
        </div>
      </form>
    </section>
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
