// The page of a list: its entries, each to change, move or remove by buttons of their own, and the way to add another.
import type { ReturnedForm } from './answer-form.server.ts';
import { viewOf } from './fields/views.ts';
import { LevelPanel } from './level-panel.tsx';
import type { ListPageData } from './question-presenter.server.ts';
import { SubmissionFrame } from './submission-frame.tsx';
import { Button, ButtonLink } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Notice } from '#app/components/notice.tsx';
import { countOf } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

interface ListPageProps {
  token: string;
  page: ListPageData;
  returned: ReturnedForm | undefined;
  /** The key of the entry that is about to be removed. */
  removing: string | null;
  from: string | null;
}

export function ListPage({ token, page, returned, removing, from }: ListPageProps) {
  const { Guidance } = viewOf(page.question.id);
  const here = paths.submissionPage(token, page.question.id);
  const doomed = page.entries.find(({ key }) => key === removing);
  const refusals = returned?.result.error?.[''] ?? [];
  const hidden = (
    <>
      <input type="hidden" name="seen" value={page.seen} />
      {from !== null && <input type="hidden" name="from" value={from} />}
    </>
  );
  return (
    <SubmissionFrame
      reference={page.reference}
      back={{ to: paths.submission(token), words: '‹ Back to all questions' }}
      part={page.group}
      title={page.question.title}
      above={
        returned && (
          <div className="grid gap-4">
            {refusals.length > 0 && (
              <ErrorSummary errors={refusals.map((message) => ({ id: 'entries', message }))} />
            )}
            {returned.meanwhile !== null && (
              <Notice kind="warning" title="The list was changed since you opened the page">
                <p>Nothing was done. Here it is as it stands now: press again what you meant.</p>
              </Notice>
            )}
            {returned.isClosed && (
              <Notice kind="warning" title="This can no longer be changed">
                <p>It was sent, decided or withdrawn since you opened this page.</p>
              </Notice>
            )}
          </div>
        )
      }
      beside={page.level && <LevelPanel level={page.level} />}
    >
      {doomed ? (
        <form method="post" action={here} className="grid gap-3">
          {hidden}
          <Notice kind="risk" title={`Remove ${page.one}?`}>
            <p>{doomed.title}</p>
            <div className="mt-2 flex flex-wrap gap-3">
              <Button name="act" value={`remove ${doomed.key}`}>
                Yes, remove it
              </Button>
              <ButtonLink kind="secondary" to={here} reloadDocument>
                No, keep it
              </ButtonLink>
            </div>
          </Notice>
        </form>
      ) : (
        Guidance && (
          <div className="grid max-w-measure gap-3">
            <Guidance />
          </div>
        )
      )}
      <section id="entries" aria-labelledby="entries-heading">
        <h2 id="entries-heading" className="text-h3">
          {page.entries.length === 0
            ? 'Nothing added yet'
            : `${countOf(page.entries.length, 'entry', 'entries')} so far`}
        </h2>
        <form method="post" action={here}>
          {hidden}
          <ol className="mt-2">
            {page.entries.map((entry, index) => (
              <li
                key={entry.key}
                className="grid gap-2 border-t border-rule py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:gap-6"
              >
                <div className="max-w-measure">
                  <p className="font-bold">{entry.title}</p>
                  {entry.note !== undefined && <p className="text-note text-quiet">{entry.note}</p>}
                </div>
                <p className="flex flex-wrap items-start gap-x-4 text-note">
                  <a href={paths.submissionEntry(token, page.question.id, entry.key)} className="py-0.5">
                    Change<span className="sr-only">: {entry.title}</span>
                  </a>
                  <a href={`${here}?remove=${entry.key}`} className="py-0.5">
                    Remove<span className="sr-only">: {entry.title}</span>
                  </a>
                  {index > 0 && <MoveButton way="up" entry={entry} />}
                  {index < page.entries.length - 1 && <MoveButton way="down" entry={entry} />}
                </p>
              </li>
            ))}
          </ol>
          <div className="mt-2 flex flex-wrap gap-3 border-t border-rule pt-5">
            <ButtonLink
              kind={page.entries.length === 0 ? 'primary' : 'secondary'}
              to={paths.submissionEntry(token, page.question.id, 'new')}
              reloadDocument
            >
              Add {page.one}
            </ButtonLink>
            <Button kind={page.entries.length === 0 ? 'secondary' : 'primary'} name="act" value="done">
              {page.entries.length === 0 ? 'There is nothing to add' : 'Continue'}
            </Button>
          </div>
        </form>
      </section>
    </SubmissionFrame>
  );
}

function MoveButton({ way, entry }: { way: 'up' | 'down'; entry: { key: string; title: string } }) {
  return (
    <button
      type="submit"
      name="act"
      value={`${way} ${entry.key}`}
      className="cursor-pointer py-0.5 underline"
    >
      Move {way}
      <span className="sr-only">: {entry.title}</span>
    </button>
  );
}
