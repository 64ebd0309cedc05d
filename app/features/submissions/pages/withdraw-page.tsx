import type { WithdrawData } from './withdraw-presenter.server.ts';
import { SubmissionFrame } from './submission-frame.tsx';
import { Button, ButtonLink } from '#app/components/button.tsx';
import { paths } from '#app/lib/paths.ts';

/** Asks whether something is to be taken back, and says what becomes of it then. */
export function WithdrawPage({ token, page }: { token: string; page: WithdrawData }) {
  return (
    <SubmissionFrame
      reference={page.reference}
      back={{
        to: paths.submission(token),
        words: page.isDraft ? '‹ Back to all questions' : '‹ Back to how it stands',
      }}
      part={page.name}
      title={page.title}
    >
      <div className="grid max-w-measure gap-3">
        {page.isDraft ? (
          <p>It was not sent yet, so no editor has seen it. Withdrawn, it can no longer be gone on with.</p>
        ) : (
          <p>
            No editor works on it any further, and nothing of it is published. It cannot be sent again; you
            may send in something new at any time.
          </p>
        )}
        <p>
          You can still read it by your link. Your name and e-mail address are erased after{' '}
          {page.contactMonths} months{page.hasContact && ', and we confirm the withdrawal by mail'}. To have
          them erased now,{' '}
          <a href={paths.submissionPage(token, 'your-details')}>
            {page.isDraft ? 'delete the draft whole' : 'erase your details'}
          </a>{' '}
          instead.
        </p>
      </div>
      <form method="post" className="flex flex-wrap gap-3">
        <Button>Yes, withdraw it</Button>
        <ButtonLink kind="secondary" to={paths.submission(token)} reloadDocument>
          No, keep it
        </ButtonLink>
      </form>
    </SubmissionFrame>
  );
}
