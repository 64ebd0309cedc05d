// What the pages below a review share: the frame, what another editor does meanwhile, and what is kept when a decision was
// refused.
import type { ReactNode } from 'react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Notice } from '#app/components/notice.tsx';
import { listTyped } from '#app/features/editors/list-typed.ts';
import type { Editor } from '#app/features/editors/editor.ts';
import { ModerationFrame } from '#app/features/moderation/moderation-frame.tsx';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import type { ReturnedDecision } from './answer-decision.server.ts';
import { fields } from './decision-form.ts';
import type { presentFrame } from './decision-presenter.server.ts';
import { Difference, ProblemList } from './review-changes.tsx';
import { ClosingNotice, OpenNotice } from './review-page.tsx';

export type FrameData = ReturnType<typeof presentFrame>;

export interface DecisionPageProps<Page> {
  editor: Editor;
  frame: FrameData;
  page: Page;
  returned: ReturnedDecision | undefined;
}

interface DecisionFrameProps extends Omit<DecisionPageProps<unknown>, 'page'> {
  /** The form, which is left out once there is nothing to decide on. */
  children: ReactNode;
}

export function DecisionFrame({ editor, frame, returned, children }: DecisionFrameProps) {
  const { closing, openedBy, reference } = frame;
  const errors = returned?.errors ?? [];
  return (
    <ModerationFrame
      editor={editor}
      part="queue"
      back={{ to: moderationPaths.review(reference), words: '‹ Back to the review' }}
      above={errors.length > 0 ? <ErrorSummary errors={errors} /> : undefined}
      over={`${frame.name}, ${reference}`}
      title={frame.title}
    >
      {closing !== null && returned !== undefined && (
        <Notice kind="warning" title="Nothing was done: it was no longer yours to decide on">
          <p>What you typed stands below, so that you can copy what you want to keep.</p>
        </Notice>
      )}
      {closing !== null && <ClosingNotice closing={closing} />}
      {closing === null && openedBy.length > 0 && <OpenNotice openedBy={openedBy} />}
      {returned?.conflict && <ConflictNotice frame={frame} conflict={returned.conflict} />}
      {closing === null ? children : <Typed returned={returned} />}
    </ModerationFrame>
  );
}

function ConflictNotice({
  frame,
  conflict,
}: {
  frame: FrameData;
  conflict: NonNullable<ReturnedDecision['conflict']>;
}) {
  return (
    <>
      <Notice kind="warning" title="Nothing was done: it changed since you looked at it">
        <ul className="list-disc ps-5">
          {conflict.happened.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p>
          What you typed is kept. Read what {conflict.differences === null ? 'is proposed' : 'would change'}{' '}
          now, {conflict.differences === null ? 'on ' : 'below or on '}
          <a href={moderationPaths.review(frame.reference)}>the review</a>, then press the button again if you
          still want to.
        </p>
      </Notice>
      {conflict.differences !== null && (
        <section aria-labelledby="now" className="grid gap-4 border-t-2 border-ink pt-3">
          <h2 id="now" className="text-h3">
            What would change, as things stand now
          </h2>
          <Difference sections={conflict.differences} nothing="Nothing on the card differs." />
        </section>
      )}
    </>
  );
}

/** What somebody typed too late. */
function Typed({ returned }: Pick<DecisionFrameProps, 'returned'>) {
  const typed = listTyped(returned?.typed ?? []);
  if (typed.length === 0) return null;
  return (
    <section aria-labelledby="typed" className="grid gap-3 border-t-2 border-ink pt-3">
      <h2 id="typed" className="text-h3">
        What you typed
      </h2>
      <dl className="grid max-w-measure gap-3">
        {typed.map(({ name, text }, index) => (
          <div key={index}>
            <dt className="text-note text-faint">{fieldWords[name.replace(/^.*\./, '')] ?? name}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const fieldWords: Record<string, string> = {
  [fields.slug]: 'The address',
  [fields.isChecked]: 'Whether the whole card was checked today',
  [fields.correction]: 'The correction note',
  [fields.reason]: 'The reason',
  about: 'About which question',
  words: 'What you asked',
};

/** What a field showed when it was sent. */
export function readTyped(returned: ReturnedDecision | undefined, name: string): string | undefined {
  return returned?.typed.find(([other]) => other === name)?.[1];
}

/** What the form must bring back, so that nobody decides on what they have not seen. */
export function SeenField({ frame, returned }: Pick<DecisionPageProps<unknown>, 'frame' | 'returned'>) {
  return <input type="hidden" name={fields.seen} value={returned?.seen ?? frame.seen} />;
}

/** What keeps a proposal from being published, instead of a form that would fail. */
export function KeptBack({
  frame,
  problems,
  isCopyCurrent,
}: {
  frame: FrameData;
  problems: ReturnedDecision['problems'];
  isCopyCurrent: boolean;
}) {
  return (
    <section aria-labelledby="kept-back" className="grid gap-4 border-t-2 border-ink pt-3">
      <h2 id="kept-back" className="text-h3">
        It cannot be published yet
      </h2>
      <ProblemList problems={problems} reference={frame.reference} isCopyCurrent={isCopyCurrent} />
    </section>
  );
}
