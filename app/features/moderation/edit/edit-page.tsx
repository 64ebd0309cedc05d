// The list of questions of a working copy: what is changed, what is still wrong, and the way back to the review.
import { Button, ButtonLink } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import type { Editor } from '#app/features/editors/editor.ts';
import { ModerationFrame } from '#app/features/moderation/moderation-frame.tsx';
import { actField } from '#app/features/moderation/review/review-act.ts';
import { OpenNotice } from '#app/features/moderation/review/review-page.tsx';
import type { PresentedProblem } from '#app/features/moderation/review/present-problems.ts';
import { TaskGroups } from '#app/features/submissions/pages/task-groups.tsx';
import { countOf } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import type { EditData } from './edit-presenter.server.ts';

interface EditPageProps {
  editor: Editor;
  page: EditData;
}

export function EditPage({ editor, page }: EditPageProps) {
  const { reference, address, mended } = page;
  const review = moderationPaths.review(reference);
  return (
    <ModerationFrame
      editor={editor}
      part="queue"
      back={{ to: review, words: '‹ Back to the review' }}
      over={`${reference}, ${page.isOwn ? 'an editor’s own work' : 'the editors’ working copy'}`}
      title={page.title}
    >
      <Notices page={page} />
      <p className="max-w-measure">
        {page.isOwn
          ? 'Each question holds what the card says now. Change what should change and leave the rest: readers see nothing of it until it is published from the review.'
          : 'Each question holds what was sent in. Mend its wording here: what was sent stays kept as it is, and readers see nothing until it is published from the review.'}
      </p>
      <TaskGroups
        place={{ address, user: 'editor' }}
        groups={page.groups}
        below={(id) => (
          <Below
            isMended={mended.some((each) => each === id)}
            problems={(page.problems as Record<string, PresentedProblem[]>)[id] ?? []}
            address={address}
          />
        )}
      />
      {page.otherProblems.length > 0 && (
        <section aria-labelledby="other-problems" className="max-w-measure">
          <h2 id="other-problems" className="text-h3">
            Besides
          </h2>
          <ul className="mt-2 grid list-disc gap-1 ps-5">
            {page.otherProblems.map(({ message, mend }) => (
              <li key={message}>
                {message} {mend}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <ButtonLink to={review} reloadDocument>
          Back to the review
        </ButtonLink>
      </p>
    </ModerationFrame>
  );
}

function Notices({ page }: Pick<EditPageProps, 'page'>) {
  const { reference, clashCount, openedBy } = page;
  return (
    <>
      {openedBy.length > 0 && <OpenNotice openedBy={openedBy} />}
      {page.isWithdrawn && (
        <Notice kind="warning" title="The card was withdrawn since this was begun">
          <p>Nothing of this can be published while its card is not there.</p>
        </Notice>
      )}
      {(page.isBehind || clashCount > 0) && (
        <Notice
          kind="warning"
          title={
            clashCount > 0
              ? `Two changes met in ${countOf(clashCount, 'place')}`
              : 'The card was published anew since this copy was begun'
          }
        >
          <p>
            {clashCount > 0
              ? 'The card and this copy say something else there. Settle which of the two stands before publishing.'
              : 'The questions below do not show it yet. Bring the copy up to it, and it holds both.'}
          </p>
          <form method="post" action={moderationPaths.review(reference)}>
            <input type="hidden" name={actField} value={clashCount > 0 ? 'settle' : 'mend'} />
            <Button kind="secondary">
              {clashCount > 0 ? 'Settle where they met' : 'Bring the copy up to the card'}
            </Button>
          </form>
        </Notice>
      )}
    </>
  );
}

interface BelowProps {
  isMended: boolean;
  problems: readonly PresentedProblem[];
  address: string;
}

/** What was done to an answer, and what is wrong with it. */
function Below({ isMended, problems, address }: BelowProps) {
  if (!isMended && problems.length === 0) return null;
  return (
    <div className="grid basis-full gap-1 pb-1 text-note">
      {isMended && <p className="text-quiet">Mended since it was sent.</p>}
      {problems.length > 0 && (
        <ul className="grid max-w-measure gap-1">
          {problems.map(({ message, mend, at }, index) => (
            <li key={index} className="border-s-4 border-risk ps-3 wrap-anywhere">
              {message} {mend !== null && <span className="text-quiet">{mend}</span>}{' '}
              {at?.way.includes('/') && (
                <a href={`${address}/${at.way}`} className="inline-block py-0.5">
                  Open the entry
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
