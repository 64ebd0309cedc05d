// Where the card and a proposal both changed the same thing: both in full, what differs marked, and the choice between them.
import { Link } from '@remix-run/react';
import { Button, ButtonLink } from '#app/components/button.tsx';
import { ChoiceGroup } from '#app/components/choices.tsx';
import { Disclosure } from '#app/components/disclosure.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Notice } from '#app/components/notice.tsx';
import type { Editor } from '#app/features/editors/editor.ts';
import { DifferenceView } from '#app/features/models/difference-view.tsx';
import { ModerationFrame } from '#app/features/moderation/moderation-frame.tsx';
import { countOf, joinWords } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { choiceField, choices, pathField } from './clash-form.ts';
import type { ClashesData, PresentedClash, ReturnedClashes } from './clashes-presenter.server.ts';
import type { PartLine } from './tell-part.ts';

interface ClashesPageProps {
  editor: Editor;
  page: ClashesData;
  returned: ReturnedClashes | undefined;
}

export function ClashesPage({ editor, page, returned }: ClashesPageProps) {
  const { clashes, reference } = page;
  const review = moderationPaths.review(reference);
  return (
    <ModerationFrame
      editor={editor}
      part="queue"
      back={{ to: review, words: '‹ Back to the review' }}
      over={`${reference}: ${page.name}`}
      title={clashes.length === 0 ? 'Nothing is left to settle' : page.title}
      above={returned && <WhatHappened returned={returned} />}
    >
      {clashes.length === 0 ? (
        <>
          <p className="max-w-measure">
            Everything that the card and {page.isOwn ? 'this work' : 'this proposal'} both changed is settled.
            Read it through as a whole before you publish it.
          </p>
          <p>
            <ButtonLink to={review} reloadDocument>
              Back to the review
            </ButtonLink>
          </p>
        </>
      ) : (
        <form method="post" action={moderationPaths.reviewPage(reference, 'clashes')} className="grid gap-10">
          <p className="max-w-measure">
            {page.isOwn ? 'This work' : 'What was sent'} changes {countOf(clashes.length, 'part')} of the card
            that somebody else changed in another way since it was begun. Choose which stands, for all of them
            or one at a time. To put both into one, choose either and change its words afterwards.
          </p>
          {clashes.map((clash, index) => (
            <ClashSection key={index} clash={clash} index={index} isOwn={page.isOwn} />
          ))}
          {page.moreCount > 0 && <p>{page.moreCount} more will be asked once these are settled.</p>}
          <div>
            <Button>Settle what is chosen</Button>
          </div>
        </form>
      )}
    </ModerationFrame>
  );
}

function WhatHappened({ returned: { errors, settledMeanwhile } }: { returned: ReturnedClashes }) {
  return (
    <div className="grid gap-4">
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {settledMeanwhile.length > 0 && (
        <Notice kind="warning" title="Another editor was quicker">
          <p>
            {joinWords(settledMeanwhile)} {settledMeanwhile.length === 1 ? 'was' : 'were'} settled by somebody
            else, or the work was closed, since you opened this page. Your choice there was not taken; all
            others were.
          </p>
        </Notice>
      )}
    </div>
  );
}

function ClashSection({ clash, index, isOwn }: { clash: PresentedClash; index: number; isOwn: boolean }) {
  const { label, began, published, proposed, copy, difference, question } = clash;
  const sentWords = isOwn ? 'This work says' : 'What was sent in says';
  return (
    <section aria-labelledby={`clash-${index}`} className="grid gap-4 border-t-2 border-ink pt-4">
      <h2 id={`clash-${index}`} className="text-h3">
        {label}
      </h2>
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        <Side label="The card says now" lines={published} />
        <Side label={sentWords} lines={proposed} />
      </div>
      {copy !== null && <Side label="The working copy says, as an editor has rewritten it" lines={copy} />}
      {difference.length > 0 && (
        <div>
          <h3 className="text-base">What differs, from the card to the other</h3>
          <div className="mt-2">
            <DifferenceView sections={difference} level={4} />
          </div>
        </div>
      )}
      <Disclosure summary="What stood there when this was begun">
        <div className="mt-2">
          <Lines lines={began} />
        </div>
      </Disclosure>
      <input type="hidden" name={pathField(index)} value={clash.path} />
      <ChoiceGroup
        type="radio"
        id={`${choices}-${index}`}
        name={choiceField(index)}
        legend={`Which stands under “${label}”?`}
        options={[
          {
            value: 'published',
            label: copy === null ? 'Keep what the card says now' : 'Keep what the working copy says',
          },
          { value: 'proposed', label: isOwn ? 'Take what this work says' : 'Take what was sent' },
        ]}
      />
      {question !== null && (
        <p className="text-note">
          Afterwards it can be changed under{' '}
          <Link to={question.to} reloadDocument className="inline-block py-0.5">
            {question.words}
          </Link>
          .
        </p>
      )}
    </section>
  );
}

function Side({ label, lines }: { label: string; lines: readonly PartLine[] }) {
  return (
    <div className="min-w-0 border-s-4 border-rule ps-3 wrap-anywhere">
      <h3 className="text-note font-normal text-faint">{label}</h3>
      <Lines lines={lines} />
    </div>
  );
}

function Lines({ lines }: { lines: readonly PartLine[] }) {
  if (lines.length === 0) return <p className="text-quiet">Nothing: it is not there.</p>;
  return (
    <div className="grid max-w-measure gap-2">
      {lines.map(({ label, text }, index) => (
        <p key={index} className="whitespace-pre-line">
          {label !== null && <span className="text-note text-faint">{label}: </span>}
          {text}
        </p>
      ))}
    </div>
  );
}
