// Where whoever sent something in sees how it fares.
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { AnswerList } from './answer-list.tsx';
import { ChangeList } from './change-list.tsx';
import type { ProgressData } from './progress-presenter.server.ts';
import { SubmissionFrame } from './submission-frame.tsx';
import { ButtonLink } from '#app/components/button.tsx';
import { Disclosure } from '#app/components/disclosure.tsx';
import { paths } from '#app/lib/paths.ts';

interface ProgressPageProps {
  token: string;
  page: ProgressData;
}

export function ProgressPage({ token, page }: ProgressPageProps) {
  const { title, next } = say(page);
  const own = page.groups.filter(({ id }) => id !== 'you');
  return (
    <SubmissionFrame
      reference={page.reference}
      back={{ to: paths.submit(), words: '‹ About this form' }}
      part={page.title}
      title={title}
    >
      <section
        aria-label="What happens next"
        className="max-w-measure border-s-4 border-bar bg-panel p-4 sm:p-5"
      >
        <p>
          Your reference: <strong className="text-lg">{page.reference}</strong>
        </p>
        <div className="mt-2 grid gap-2">{next}</div>
      </section>
      <section aria-labelledby="events">
        <h2 id="events" className="text-h3">
          What has happened
        </h2>
        <ol className="mt-2 border-b border-rule">
          {page.events.map(({ at, day, words, details }, index) => (
            <li
              key={index}
              className="grid gap-x-6 border-t border-rule py-2 sm:grid-cols-[12rem_minmax(0,1fr)]"
            >
              <time dateTime={at} className="text-quiet">
                {day}
              </time>
              <div>
                <p>{words}</p>
                {details !== null && <p className="text-note whitespace-pre-line text-quiet">{details}</p>}
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="sent" className="grid gap-2">
        <h2 id="sent" className="text-h3">
          {page.sentOn === null ? 'What you wrote' : 'What you sent'}
        </h2>
        {page.changes !== null && page.changes.length > 0 && (
          <Disclosure summary="What you would change">
            <div className="pt-3">
              <ChangeList changes={page.changes} />
            </div>
          </Disclosure>
        )}
        <Disclosure summary="All answers">
          <div className="grid gap-5 pt-3">
            <AnswerList groups={own} />
          </div>
        </Disclosure>
      </section>
      <p className="flex flex-wrap gap-x-6 text-note">
        <Link to={paths.submissionPage(token, 'your-details')} reloadDocument className="inline-block py-0.5">
          What we hold about you
        </Link>
        {page.state === 'sent' && (
          <Link to={paths.submissionPage(token, 'withdraw')} reloadDocument className="inline-block py-0.5">
            Withdraw it
          </Link>
        )}
      </p>
    </SubmissionFrame>
  );
}

/** Where it stands, in a heading and some paragraphs. */
function say(page: ProgressData): { title: string; next: ReactNode } {
  switch (page.state) {
    case 'published':
      return {
        title: 'It is published',
        next: (
          <>
            {page.card !== null && (
              <p>
                <ButtonLink to={paths.model(page.card.slug)} reloadDocument>
                  See the card of {page.card.name}
                </ButtonLink>
              </p>
            )}
            <p>
              Thank you. Every card is checked again within a year. If anything on it is wrong or has changed,
              choose “Suggest a change” on the card.
            </p>
          </>
        ),
      };
    case 'declined':
      return {
        title: 'We have decided not to publish it',
        next: (
          <>
            {page.reason !== null && (
              <>
                <p>This is why:</p>
                <blockquote className="border-s-2 border-rule ps-3 whitespace-pre-line">
                  {page.reason}
                </blockquote>
              </>
            )}
            <p>
              If you can put right what is missing, you are welcome to{' '}
              <Link to={paths.submit()} reloadDocument>
                send it in again
              </Link>
              . What you sent stands below, to copy from.
            </p>
            <Erasure on={page.erasedOn} />
          </>
        ),
      };
    case 'withdrawn':
      return {
        title: 'It is withdrawn',
        next: (
          <>
            <p>
              Nobody works on it any further, and nothing of it is published. You are welcome to{' '}
              <Link to={paths.submit()} reloadDocument>
                send in something new
              </Link>{' '}
              at any time.
            </p>
            <Erasure on={page.erasedOn} />
          </>
        ),
      };
    default:
      return {
        title: 'We have it',
        next: (
          <>
            {page.sentOn !== null && (
              <p>
                Sent on {page.sentOn}
                {page.email !== null && (
                  <>
                    , and acknowledged by a letter to <span className="wrap-anywhere">{page.email}</span>
                  </>
                )}
                .
              </p>
            )}
            <p>
              An editor reads it and checks it against its sources. You have a decision by{' '}
              <strong>{page.decidedBy}</strong>, which is within 20 working days. If anything is unclear, we
              write to you and ask; the decision then waits for your answer.
            </p>
            <p>Until it is decided, nothing of it is public. This page shows how it fares.</p>
          </>
        ),
      };
  }
}

function Erasure({ on }: { on: string | null }) {
  if (on === null) return null;
  return <p>Your name and e-mail address are erased on {on}, or sooner if you wish.</p>;
}
