import { Link } from '@remix-run/react';
import type { SavedData } from './saved-presenter.server.ts';
import { SubmissionFrame } from './submission-frame.tsx';
import { ButtonLink } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { formatDate } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** Where “Save and come back later” leads: how to come back. */
export function SavedPage({ token, page }: { token: string; page: SavedData }) {
  return (
    <SubmissionFrame
      reference={page.reference}
      back={{ to: paths.submission(token), words: '‹ Back to all questions' }}
      part={page.name}
      title={page.title}
    >
      {page.email === null ? (
        <Notice kind="warning" title="There is no way back yet">
          <p>
            We have no e-mail address of yours, so we cannot send you the link. Give it before you close this
            page, or keep the address of this page somewhere safe: whoever has it can read and change what you
            write.
          </p>
          <p>
            <ButtonLink to={paths.submissionPage(token, 'contact')} reloadDocument>
              Give your e-mail address
            </ButtonLink>
          </p>
        </Notice>
      ) : (
        <div className="grid max-w-measure gap-3">
          <p>
            Your answers are saved. You can close this page. To come back, follow your private link in our
            letter to <strong className="wrap-anywhere">{page.email}</strong>, on any computer or phone.
          </p>
          <p>
            The link works for {page.linkDays} days from the letter. After that, or if you lose it,{' '}
            <Link to={paths.submitReturn()} reloadDocument>
              ask for a new one
            </Link>{' '}
            with your reference, <strong>{page.reference}</strong>, and your e-mail address. Whoever has the
            link can read and change what you write, so please keep it to yourself.
          </p>
        </div>
      )}
      <p className="max-w-measure">
        Nothing reaches an editor until you send it in.
        {page.keptUntil !== null && (
          <> A draft that nobody touches is kept until {formatDate(page.keptUntil)}.</>
        )}
      </p>
      <p>
        <Link to={paths.submission(token)} reloadDocument>
          Go on answering
        </Link>
      </p>
    </SubmissionFrame>
  );
}
