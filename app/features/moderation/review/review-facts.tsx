// What a submission is, who sent it, and what was asked and answered about it.
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { AnswerRow } from '#app/features/submissions/pages/answer-list.tsx';
import type { ReviewData } from './review-presenter.server.ts';

interface ReviewPart {
  page: ReviewData;
}

/** A part of the review, named by its heading. */
export function ReviewSection({
  id,
  heading,
  children,
}: {
  id: string;
  heading: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="grid min-w-0 grid-cols-1 gap-4 border-t-2 border-ink pt-3">
      <h2 id={id} className="text-h3">
        {heading}
      </h2>
      {children}
    </section>
  );
}

export function WhatItIs({ page }: ReviewPart) {
  return (
    <ReviewSection id="what" heading="What it is">
      <dl className="border-b border-rule">
        <AnswerRow term="Kind">
          {page.isOwn ? `${page.kind}, by ${page.workBy ?? 'an editor'}` : page.kind}
        </AnswerRow>
        <AnswerRow term="Card">
          {page.card !== null ? (
            <Link to={moderationPaths.model(page.card.slug)} reloadDocument className="inline-block py-0.5">
              {page.card.name}
            </Link>
          ) : page.cardAddress === null ? (
            'None yet'
          ) : (
            `/models/${page.cardAddress}, which is not published now`
          )}
        </AnswerRow>
        <AnswerRow term="Reference">{page.reference}</AnswerRow>
        {page.sentOn === null ? (
          <AnswerRow term="Begun">{page.begunOn}</AnswerRow>
        ) : (
          <AnswerRow term="Sent">
            {page.sentOn}
            {page.isOpen && page.age !== null && `; ${page.age === 'today' ? page.age : `${page.age} ago`}`}
          </AnswerRow>
        )}
        {page.due !== null && (
          <AnswerRow term="Decision due">
            {page.due.isOverdue ? <strong>{page.due.words}</strong> : page.due.words}
          </AnswerRow>
        )}
        {page.invitedOn !== null && (
          <AnswerRow term="We asked">
            We wrote to the organisation on {page.invitedOn} to ask whether its card is still right.{' '}
            {page.isConfirmation ? (
              <strong>The organisation confirms the card as it is.</strong>
            ) : (
              'This is its answer.'
            )}
          </AnswerRow>
        )}
        {page.versions.length > 1 && (
          <AnswerRow term="Versions sent">
            <ol className="list-decimal ps-5">
              {page.versions.map(({ number, sentOn }) => (
                <li key={number}>{sentOn}</li>
              ))}
            </ol>
          </AnswerRow>
        )}
        {page.reason !== null && (
          <AnswerRow term="The reason given">
            <span className="whitespace-pre-line">{page.reason}</span>
          </AnswerRow>
        )}
      </dl>
    </ReviewSection>
  );
}

/** Private: no other page for editors shows it. */
export function WhoSentIt({ page }: ReviewPart) {
  if (page.isOwn) return null;
  const { sender } = page;
  return (
    <ReviewSection id="sender" heading="Who sent it">
      <p className="text-note text-quiet">
        Private. It is shown on this page alone: do not copy it into comments, notes or reasons.
      </p>
      {sender === null ? (
        <p>Nobody is named any more: their details were erased.</p>
      ) : (
        <dl className="border-b border-rule">
          <AnswerRow term="Name">{sender.name}</AnswerRow>
          <AnswerRow term="E-mail address">{sender.email}</AnswerRow>
          <AnswerRow term="What they have to do with it">{sender.standing ?? 'Not said'}</AnswerRow>
          <AnswerRow term="Organisation">{sender.organisation ?? 'Not said'}</AnswerRow>
          <AnswerRow term="To gain or lose">
            <span className="whitespace-pre-line">{sender.interest ?? 'Nothing said'}</span>
          </AnswerRow>
        </dl>
      )}
    </ReviewSection>
  );
}

export function WhatWasAsked({ page }: ReviewPart) {
  if (page.questions.length === 0) return null;
  return (
    <ReviewSection id="asked" heading="What editors asked">
      <ol className="grid max-w-measure list-decimal gap-4 ps-6">
        {page.questions.map(({ id, askedOn, about, words, answer, answeredOn }) => (
          <li key={id} className="wrap-anywhere">
            <p className="text-note text-faint">
              Asked on {askedOn}
              {about !== null && `, about “${about}”`}
            </p>
            <p className="whitespace-pre-line">{words}</p>
            {answer === null ? (
              <p className="mt-1 text-quiet">Not answered yet</p>
            ) : (
              <div className="mt-1 border-s-4 border-rule ps-3">
                <p className="text-note text-faint">Answered on {answeredOn}</p>
                <p className="whitespace-pre-line">{answer}</p>
              </div>
            )}
          </li>
        ))}
      </ol>
    </ReviewSection>
  );
}

/** What editors did with it so far: the audit trail of this one thing. */
export function WhatWasDone({ page }: ReviewPart) {
  if (page.record.length === 0) return null;
  return (
    <ReviewSection id="record" heading="What editors did">
      <ol className="grid max-w-measure gap-2">
        {page.record.map(({ at, when, label, by, words }, index) => (
          <li key={`${at} ${index}`} className="wrap-anywhere">
            <span className="text-note text-faint">
              {when}, {by}
            </span>
            <br />
            {label}
            {words !== null && (
              <>
                : <span className="whitespace-pre-line">{words}</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </ReviewSection>
  );
}
