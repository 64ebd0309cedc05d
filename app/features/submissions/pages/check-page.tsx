// The page on which everything is checked and sent.
import { Link } from '@remix-run/react';
import { AnswerList } from './answer-list.tsx';
import { ChangeList } from './change-list.tsx';
import type { CheckPageData, ReturnedCheck } from './check-presenter.server.ts';
import { SubmissionFrame } from './submission-frame.tsx';
import { Button, ButtonLink } from '#app/components/button.tsx';
import { Choice } from '#app/components/choices.tsx';
import { Disclosure } from '#app/components/disclosure.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { FieldError } from '#app/components/field-frame.tsx';
import { Notice } from '#app/components/notice.tsx';
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { countOf } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

interface CheckPageProps {
  token: string;
  page: CheckPageData;
  returned: ReturnedCheck | undefined;
}

export function CheckPage({ token, page, returned }: CheckPageProps) {
  const { changes } = page;
  const changing = { token, from: 'check' };
  const own = changes === null ? page.groups : page.groups.filter(({ id }) => ownGroups.includes(id));
  const ofCard = page.groups.filter(({ id }) => !ownGroups.includes(id));
  return (
    <SubmissionFrame
      reference={page.reference}
      back={{ to: paths.submission(token), words: '‹ Back to all questions' }}
      part={page.name}
      title={page.title}
      above={returned && returned.errors.length > 0 && <ErrorSummary errors={returned.errors} />}
    >
      {page.isAsked && page.unansweredCount > 0 && <AskedNotice token={token} page={page} />}
      {page.missing.length > 0 && <Missing token={token} page={page} />}
      <section aria-labelledby="answers" className="grid gap-5">
        <h2 id="answers" className="text-[1.35rem]">
          {changes === null ? 'Your answers' : 'You, and why'}
        </h2>
        <AnswerList groups={own} changing={changing} />
      </section>
      {changes !== null && (
        <>
          <section aria-labelledby="changes" className="grid gap-4">
            <h2 id="changes" className="text-[1.35rem]">
              What you would change
            </h2>
            {changes.length === 0 ? (
              <p className="max-w-measure">
                The card’s own words are as they are published. That is fine if your reason above says it all;
                an editor then makes the change.
              </p>
            ) : (
              <ChangeList
                changes={changes}
                besides={({ id, shortTitle }) => (
                  <a
                    href={`${paths.submissionPage(token, id)}?from=check`}
                    className="no-print inline-block py-0.5 text-note"
                  >
                    Change<span className="sr-only">: {shortTitle}</span>
                  </a>
                )}
              />
            )}
            {page.hasMoved && (
              <p className="max-w-measure text-quiet">
                This is set against the card as it was when you began. It was changed since; the editor puts
                both together.
              </p>
            )}
          </section>
          <Disclosure summary="All answers, as the card would have them">
            <div className="grid gap-5 pt-3">
              <AnswerList groups={ofCard} changing={changing} />
            </div>
          </Disclosure>
        </>
      )}
      {page.concerns.length > 0 && <Concerns token={token} page={page} />}
      <SendForm page={page} returned={returned} />
    </SubmissionFrame>
  );
}

/** Groups of a change that are not on the card. */
const ownGroups = ['you', 'change'];

function AskedNotice({ token, page }: { token: string; page: CheckPageData }) {
  return (
    <div id={page.editorAnchor} tabIndex={-1}>
      <Notice
        kind="warning"
        title={
          page.unansweredCount === 1
            ? 'A question of the editor waits for your answer'
            : `${page.unansweredCount} questions of the editor wait for your answers`
        }
      >
        <p>
          <ButtonLink kind="secondary" to={paths.submissionPage(token, 'editor')} reloadDocument>
            Answer the editor
          </ButtonLink>
        </p>
      </Notice>
    </div>
  );
}

function Missing({ token, page }: { token: string; page: CheckPageData }) {
  return (
    <Notice
      kind="warning"
      title={`${countOf(page.missing.length, 'answer')} still needed before it can be sent`}
    >
      <ul className="grid list-disc gap-1 ps-5">
        {page.missing.map(({ id, anchor, shortTitle }) => (
          <li key={id}>
            <Link
              id={anchor}
              to={`${paths.submissionPage(token, id)}?from=check`}
              reloadDocument
              className="inline-block py-0.5"
            >
              {shortTitle}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Concerns({ token, page }: { token: string; page: CheckPageData }) {
  return (
    <section aria-labelledby="concerns" className="grid gap-3">
      <h2 id="concerns" className="text-[1.35rem]">
        What an editor will ask about
      </h2>
      <p className="max-w-measure text-quiet">
        None of this keeps you from sending. If you see to it now, the editor need not ask.
      </p>
      <ul className="grid max-w-measure gap-3">
        {page.concerns.map(({ question, entry, shortTitle, message, mend }, index) => (
          <li key={index} className="border-s-4 border-rule ps-3 wrap-anywhere">
            <p>
              <Link
                to={
                  entry === null
                    ? `${paths.submissionPage(token, question)}?from=check`
                    : paths.submissionEntry(token, question, entry)
                }
                reloadDocument
                className="inline-block py-0.5 font-bold"
              >
                {shortTitle}
                {entry !== null && <span className="sr-only">, entry {entry}</span>}
              </Link>
            </p>
            <p>{message}</p>
            {mend !== null && <p className="text-quiet">{mend}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SendForm({ page, returned }: Pick<CheckPageProps, 'page' | 'returned'>) {
  const error = returned?.errors.find(({ id }) => id === page.agreeField)?.message;
  return (
    <section aria-labelledby="send" className="no-print grid gap-4 border-t-2 border-ink pt-4">
      <h2 id="send" className="text-[1.35rem]">
        {page.isAsked ? 'Send it again' : 'Send it'}
      </h2>
      <p className="max-w-measure">
        We acknowledge it at once by mail. An editor decides within {page.decisionWorkingDays} working days,
        and asks you if something is unclear. Once sent, it cannot be changed until then; you can withdraw it
        at any time.
      </p>
      <form method="post" noValidate className="grid gap-4">
        <div className={error === undefined ? undefined : 'border-s-4 border-risk ps-4'}>
          <FieldError id={page.agreeField}>{error}</FieldError>
          <Choice
            type="checkbox"
            id={page.agreeField}
            name={page.agreeField}
            label={
              <>
                What I send may be published under the{' '}
                <a href={dataLicenceUrl}>Creative Commons Attribution 4.0 licence</a>, and I may give it
              </>
            }
            hint="It is in words of your own or of those you speak for, or free to use. Your name and e-mail address are not published."
            defaultChecked={returned?.hasAgreed ?? false}
            aria-invalid={error === undefined ? undefined : true}
            aria-describedby={`${page.agreeField}-hint${error === undefined ? '' : ` ${page.agreeField}-error`}`}
          />
        </div>
        <div>
          <Button>Send to the editors</Button>
        </div>
      </form>
    </section>
  );
}
