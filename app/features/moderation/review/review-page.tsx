// The page of a review: what somebody proposes, all that an editor must know of it, and what can be done with it.
import { Link } from '@remix-run/react';
import { Button, ButtonLink } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import type { Editor } from '#app/features/editors/editor.ts';
import { ModerationFrame } from '#app/features/moderation/moderation-frame.tsx';
import { countOf } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { paths } from '#app/lib/paths.ts';
import { actField } from './review-act.ts';
import { Findings, Levels, WhatChanges } from './review-changes.tsx';
import { WhatItIs, WhatWasAsked, WhatWasDone, WhoSentIt } from './review-facts.tsx';
import type { Closing } from './closing-presenter.server.ts';
import type { ReviewData } from './review-presenter.server.ts';

interface ReviewPageProps {
  editor: Editor;
  page: ReviewData;
}

export function ReviewPage({ editor, page }: ReviewPageProps) {
  return (
    <ModerationFrame
      editor={editor}
      part="queue"
      back={{ to: moderationPaths.queue(), words: '‹ What waits' }}
      over={page.reference}
      title={page.title}
    >
      <Notices page={page} />
      {page.isOpen && <Actions page={page} />}
      <WhatItIs page={page} />
      {/* All the answers of a new model are long: what comes of them stands before. */}
      {page.groups === null && <WhatChanges page={page} />}
      <Findings page={page} />
      <Levels page={page} />
      {page.groups !== null && <WhatChanges page={page} />}
      <WhatWasAsked page={page} />
      <WhoSentIt page={page} />
      <WhatWasDone page={page} />
    </ModerationFrame>
  );
}

function Notices({ page }: { page: ReviewData }) {
  const { closing, openedBy, moved, isWithdrawn, clashCount } = page;
  return (
    <>
      {closing !== null && <ClosingNotice closing={closing} />}
      {page.isOpen && openedBy.length > 0 && <OpenNotice openedBy={openedBy} />}
      {isWithdrawn && (
        <Notice kind="warning" title="The card was withdrawn since this was begun">
          <p>It cannot be published while its card is not there. Put the card back first, or decline this.</p>
        </Notice>
      )}
      {moved !== null && (
        <Notice
          title={`The card moved on since this was begun: from revision ${moved.from} to revision ${moved.to}`}
        >
          <p>
            That was published on {moved.on}. Below, both are put together: what only this proposal changes is
            set against the card as it is now.
          </p>
        </Notice>
      )}
      {clashCount > 0 && (
        <Notice kind="warning" title={`Two changes met in ${countOf(clashCount, 'place')}`}>
          <p>The card and this proposal say something else there. Settle which stands before publishing.</p>
        </Notice>
      )}
    </>
  );
}

/** Another editor may be at work on the same. */
export function OpenNotice({ openedBy }: { openedBy: readonly string[] }) {
  return (
    <Notice kind="warning" title="Somebody else has this open">
      {openedBy.map((words) => (
        <p key={words} className="wrap-anywhere">
          {words}.
        </p>
      ))}
    </Notice>
  );
}

/** What became of it, by whom and when. */
export function ClosingNotice({ closing }: { closing: Closing }) {
  const { title, words, revision } = closing;
  return (
    <Notice title={title}>
      {words !== null && (
        <div className="wrap-anywhere">
          <p className="text-note text-faint">{words.label}</p>
          <p className="whitespace-pre-line">{words.text}</p>
        </div>
      )}
      {revision !== null && (
        <p>
          Published: revision {revision.number}.{' '}
          <Link to={paths.model(revision.slug)} reloadDocument className="inline-block py-0.5">
            The card
          </Link>
          {' · '}
          <Link to={paths.history(revision.slug)} reloadDocument className="inline-block py-0.5">
            Its history
          </Link>
        </p>
      )}
    </Notice>
  );
}

function Actions({ page }: { page: ReviewData }) {
  const { reference, isOwn, isMended, clashCount, problems } = page;
  const to = (name: string) => moderationPaths.reviewPage(reference, name);
  return (
    <section aria-label="What you can do" className="grid gap-4">
      <div className="flex flex-wrap gap-3">
        {clashCount === 0 && (
          <ButtonLink
            to={to('publish')}
            reloadDocument
            kind={problems.length === 0 ? 'primary' : 'secondary'}
          >
            Publish…
          </ButtonLink>
        )}
        <form method="post" action={moderationPaths.review(reference)}>
          <input type="hidden" name={actField} value={clashCount > 0 ? 'settle' : 'mend'} />
          <Button kind={clashCount > 0 ? 'primary' : 'secondary'}>
            {clashCount > 0 ? 'Settle where they met' : isOwn ? 'Go on with it' : 'Mend the wording'}
          </Button>
        </form>
        {!isOwn && (
          <>
            <ButtonLink to={to('ask')} reloadDocument kind="secondary">
              Ask for changes…
            </ButtonLink>
            <ButtonLink to={to('decline')} reloadDocument kind="secondary">
              Decline…
            </ButtonLink>
          </>
        )}
      </div>
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-note">
        <Link to={to('card')} reloadDocument className="inline-block py-0.5">
          See it as a card
        </Link>
        {clashCount > 0 && (
          <Link to={to('publish')} reloadDocument className="inline-block py-0.5">
            What keeps it from being published
          </Link>
        )}
        {(isOwn || isMended) && (
          <Link to={to('discard')} reloadDocument className="inline-block py-0.5">
            {isOwn ? 'Throw this work away…' : 'Throw the working copy away…'}
          </Link>
        )}
      </p>
    </section>
  );
}
