import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { FormPlace } from '#app/features/submissions/form-place.ts';

interface SubmissionFrameProps {
  /** Who reads it: whoever sends it in, or an editor. */
  user?: FormPlace['user'];
  reference: string;
  back: { to: string; words: string };
  /** What stands between the way back and the heading: a summary of errors, a notice. */
  above?: ReactNode;
  /** A few words over the heading: which part of the form it is. */
  part?: string;
  title: string;
  /** What stands beside the form on a wide window, and below it on a narrow one. */
  beside?: ReactNode;
  children: ReactNode;
}

/** Said of one that takes nothing more. */
export const closedWords: Record<FormPlace['user'], string> = {
  sender: 'It was sent, decided or withdrawn since you opened this page.',
  editor:
    'It was decided, withdrawn or given back to its sender since you opened this page, or the copy thrown away.',
};

/** What the pages of a submission share: the way back, the heading, and the reference to quote. */
export function SubmissionFrame({
  user = 'sender',
  reference,
  back,
  above,
  part,
  title,
  beside,
  children,
}: SubmissionFrameProps) {
  return (
    <article>
      <p className="no-print pt-6 text-note">
        <Link to={back.to} reloadDocument className="inline-block py-0.5">
          {back.words}
        </Link>
      </p>
      {above !== undefined && <div className="mt-5">{above}</div>}
      <header className="mt-5">
        {part !== undefined && <p className="text-note text-faint">{part}</p>}
        <h1 className="max-w-measure text-h2">{title}</h1>
      </header>
      <div className={`mt-5 gap-x-12 ${beside ? 'lg:grid lg:grid-cols-[minmax(0,1fr)_18rem]' : ''}`}>
        <div className="grid min-w-0 content-start gap-6">{children}</div>
        {beside && <div className="mt-8 self-start lg:mt-0">{beside}</div>}
      </div>
      <p className="mt-10 border-t border-rule pt-3 text-note text-faint">
        {user === 'sender' ? 'Your reference' : 'Reference'}:{' '}
        <strong className="text-ink">{reference}</strong>
      </p>
    </article>
  );
}
