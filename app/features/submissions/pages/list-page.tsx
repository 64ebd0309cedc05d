// The page of a list: its entries, each to change, move or remove by controls of its own, and the way to add another.
import type { ReturnedForm } from '#app/features/submissions/answer-form.server.ts';
import { viewOf } from '#app/features/submissions/fields/views.ts';
import { LevelPanel } from './level-panel.tsx';
import { entryAddress, pageAddress, type FormPlace } from '#app/features/submissions/form-place.ts';
import { withOrigin } from '#app/features/submissions/next-address.ts';
import type { ListPageData } from './question-presenter.server.ts';
import { SmallButton } from './small-button.tsx';
import { closedWords, SubmissionFrame } from './submission-frame.tsx';
import { Button, ButtonLink } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Notice } from '#app/components/notice.tsx';
import { countOf } from '#app/lib/format.ts';

interface ListPageProps {
  place: FormPlace;
  page: ListPageData;
  returned: ReturnedForm | undefined;
  /** The key of the entry that is about to be removed. */
  removing: string | null;
  from: string | null;
}

const entriesId = 'entries';

export function ListPage({ place, page, returned, removing, from }: ListPageProps) {
  const { Guidance } = viewOf(page.question.id);
  const here = pageAddress(place, page.question.id);
  const list = withOrigin(here, from);
  // Once the server has answered, what it says comes first.
  const doomed = returned === undefined ? page.entries.find(({ key }) => key === removing) : undefined;
  const hidden = (
    <>
      <input type="hidden" name="seen" value={page.seen} />
      {from !== null && <input type="hidden" name="from" value={from} />}
    </>
  );
  if (doomed) {
    return (
      <SubmissionFrame
        user={place.user}
        reference={page.reference}
        back={{ to: list, words: '‹ Back to the list' }}
        part={page.question.title}
        title={`Remove ${page.one}?`}
      >
        <EntryWords entry={doomed} isWhole />
        <form method="post" action={list} className="flex flex-wrap gap-3">
          {hidden}
          <Button name="act" value={`remove ${doomed.key}`}>
            Yes, remove it
          </Button>
          <ButtonLink kind="secondary" to={list} reloadDocument>
            No, keep it
          </ButtonLink>
        </form>
      </SubmissionFrame>
    );
  }
  const isEmpty = page.entries.length === 0;
  return (
    <SubmissionFrame
      user={place.user}
      reference={page.reference}
      back={{ to: place.address, words: '‹ Back to all questions' }}
      part={page.group}
      title={page.question.title}
      above={returned && <WhatHappened user={place.user} returned={returned} />}
      beside={page.level && <LevelPanel user={place.user} level={page.level} />}
    >
      {Guidance && (
        <div className="grid max-w-measure gap-3">
          <Guidance />
        </div>
      )}
      <section id={entriesId} aria-labelledby="entries-heading" tabIndex={-1}>
        <h2 id="entries-heading" className="text-h3">
          {isEmpty ? 'Nothing added yet' : `${countOf(page.entries.length, 'entry', 'entries')} so far`}
        </h2>
        {!isEmpty && (
          <form method="post" action={list}>
            {hidden}
            <ol className="mt-2 border-b border-rule">
              {page.entries.map((entry, index) => (
                <li
                  key={entry.key}
                  id={idOf(index)}
                  tabIndex={-1}
                  className="grid gap-2 border-t border-rule py-3"
                >
                  <EntryWords entry={entry} />
                  <p className="flex flex-wrap items-center gap-x-5 gap-y-1 text-note">
                    <a
                      href={withOrigin(entryAddress(place, page.question.id, entry.key), from)}
                      className="inline-flex min-h-7 items-center"
                    >
                      Change
                      <span className="sr-only">: {nameEntry(entry.title)}</span>
                    </a>
                    <a
                      href={`${here}?${new URLSearchParams({ remove: entry.key, ...(from !== null && { from }) }).toString()}`}
                      className="inline-flex min-h-7 items-center"
                    >
                      Remove
                      <span className="sr-only">: {nameEntry(entry.title)}</span>
                    </a>
                    {index > 0 && (
                      <SmallButton
                        name="act"
                        value={`up ${entry.key}`}
                        formAction={`${list}#${idOf(index - 1)}`}
                      >
                        Move up
                        <span className="sr-only">: {nameEntry(entry.title)}</span>
                      </SmallButton>
                    )}
                    {index < page.entries.length - 1 && (
                      <SmallButton
                        name="act"
                        value={`down ${entry.key}`}
                        formAction={`${list}#${idOf(index + 1)}`}
                      >
                        Move down
                        <span className="sr-only">: {nameEntry(entry.title)}</span>
                      </SmallButton>
                    )}
                  </p>
                </li>
              ))}
            </ol>
          </form>
        )}
        <form method="post" action={list} className="mt-5 flex flex-wrap gap-3">
          {hidden}
          {!isEmpty && (
            <Button name="act" value="done">
              Continue
            </Button>
          )}
          <ButtonLink
            kind={isEmpty ? 'primary' : 'secondary'}
            to={withOrigin(entryAddress(place, page.question.id, 'new'), from)}
            reloadDocument
          >
            {isEmpty ? `Add ${page.one}` : `Add another`}
          </ButtonLink>
          {isEmpty && (
            <Button kind="secondary" name="act" value="done">
              There is nothing to add
            </Button>
          )}
        </form>
      </section>
    </SubmissionFrame>
  );
}

/** Entries may have no ids of their own, and go by their place then. */
function idOf(index: number): string {
  return `entry-${index + 1}`;
}

/** Enough of a title to tell one link or button from the next by ear. */
function nameEntry(title: string): string {
  return title.length <= 80 ? title : `${title.slice(0, 80).replace(/\s+\S*$/, '')} …`;
}

function EntryWords({
  entry,
  isWhole = false,
}: {
  entry: ListPageData['entries'][number];
  isWhole?: boolean;
}) {
  return (
    <div className="max-w-measure">
      <p className={isWhole ? 'font-bold' : 'line-clamp-3 font-bold'}>{entry.title}</p>
      {entry.note !== undefined && <p className="text-note text-quiet">{entry.note}</p>}
    </div>
  );
}

function WhatHappened({ user, returned }: Pick<FormPlace, 'user'> & { returned: ReturnedForm }) {
  const refusals = returned.result.error?.[''] ?? [];
  return (
    <div className="grid gap-4">
      {refusals.length > 0 && (
        <ErrorSummary errors={refusals.map((message) => ({ id: entriesId, message }))} />
      )}
      {returned.meanwhile !== null && (
        <Notice kind="warning" title="The list was changed since you opened the page">
          <p>Nothing was done. Here it is as it stands now: press again what you meant.</p>
        </Notice>
      )}
      {returned.isClosed && (
        <Notice kind="warning" title="This can no longer be changed">
          <p>{closedWords[user]}</p>
        </Notice>
      )}
    </div>
  );
}
