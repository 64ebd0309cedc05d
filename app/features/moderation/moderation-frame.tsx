import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '#app/components/button.tsx';
import type { Editor } from '#app/features/editors/editor.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';

/** The parts of moderation, as the bar above its pages leads to them. */
const parts = [
  { id: 'queue', words: 'What waits', to: moderationPaths.queue(), isForAdmins: false },
  { id: 'freshness', words: 'Due for checking', to: moderationPaths.freshness(), isForAdmins: false },
  { id: 'releases', words: 'Releases', to: moderationPaths.releases(), isForAdmins: true },
  { id: 'editors', words: 'Editors', to: moderationPaths.editors(), isForAdmins: true },
  { id: 'audit', words: 'Audit trail', to: moderationPaths.audit(), isForAdmins: true },
] as const;
export type ModerationPart = (typeof parts)[number]['id'];

interface ModerationFrameProps {
  editor: Editor;
  /** The part that the page is, or belongs to. */
  part: ModerationPart;
  /** The way back, for a page below one of the parts. */
  back?: { to: string; words: string };
  /** What stands between the bar and the heading: a summary of errors, a notice. */
  above?: ReactNode;
  /** A few words over the heading. */
  over?: string;
  title: string;
  children: ReactNode;
}

/** What the pages for editors share: the bar of their parts, who is signed in, the way back and the heading. */
export function ModerationFrame({ editor, part, back, above, over, title, children }: ModerationFrameProps) {
  return (
    <article>
      <ModerationBar editor={editor} part={part} isBelow={back !== undefined} />
      {back !== undefined && (
        <p className="no-print pt-4 text-note">
          <Link to={back.to} reloadDocument className="inline-block py-0.5">
            {back.words}
          </Link>
        </p>
      )}
      {above !== undefined && <div className="mt-5">{above}</div>}
      <header className="mt-5">
        {over !== undefined && <p className="text-note text-faint">{over}</p>}
        <h1 className="max-w-measure text-h2">{title}</h1>
      </header>
      <div className="mt-5 grid min-w-0 content-start gap-8">{children}</div>
    </article>
  );
}

interface ModerationBarProps extends Pick<ModerationFrameProps, 'editor' | 'part'> {
  /** Whether the page is below the part, and not the part itself. */
  isBelow: boolean;
}

/** The bar of the parts of moderation, for pages that have a frame of their own. */
export function ModerationBar({ editor, part, isBelow }: ModerationBarProps) {
  const shown = parts.filter(({ isForAdmins }) => !isForAdmins || editor.role === 'admin');
  return (
    <div className="no-print flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3 text-note">
      <nav aria-label="Moderation">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {shown.map(({ id, words, to }) => (
            <li key={id}>
              <Link
                to={to}
                reloadDocument
                aria-current={id === part ? (isBelow ? 'true' : 'page') : undefined}
                className={`inline-flex min-h-7 items-center ${id === part ? 'font-bold' : ''}`}
              >
                {words}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <form
        method="post"
        action={moderationPaths.signOut()}
        className="flex flex-wrap items-center gap-x-4 gap-y-1"
      >
        <span className="wrap-anywhere text-quiet">
          {editor.email}
          {editor.role === 'admin' && ', admin'}
        </span>
        <Button kind="secondary">Sign out</Button>
      </form>
    </div>
  );
}
