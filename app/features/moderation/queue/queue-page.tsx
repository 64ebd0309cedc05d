import { Link } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { Choice } from '#app/components/choices.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { SelectField, TextField } from '#app/components/text-field.tsx';
import type { Editor } from '#app/features/editors/editor.ts';
import { ModerationFrame } from '#app/features/moderation/moderation-frame.tsx';
import { countOf } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { kindWords, stateWords, type QueueData, type QueueRow } from './queue-presenter.ts';

/** A card that was asked for by what no card is called. */
export interface NotFound {
  typed: string;
  alike: readonly { slug: string; name: string }[];
}

interface QueuePageProps {
  editor: Editor;
  page: QueueData;
  notFound: NotFound | null;
}

const openId = 'open-card';

/** Everything that waits, with filters, and the way to any card. */
export function QueuePage({ editor, page, notFound }: QueuePageProps) {
  return (
    <ModerationFrame
      editor={editor}
      part="queue"
      title={page.title}
      above={
        notFound && (
          <ErrorSummary
            errors={[
              {
                id: openId,
                message:
                  notFound.typed === ''
                    ? 'Type the name of a card to open it'
                    : `No card is called “${notFound.typed}”: type its name, or the last part of its address`,
              },
            ]}
          />
        )
      }
    >
      <p className="max-w-measure">{sayCounts(page)}</p>
      {page.totalCount > 0 && <Filters page={page} />}
      <Waiting page={page} />
      <OpenCard page={page} notFound={notFound} />
    </ModerationFrame>
  );
}

function sayCounts({ counts, overdueCount, totalCount }: QueueData): string {
  if (totalCount === 0) return 'Nothing waits. What people send in appears here.';
  const waits = (count: number) => (count === 1 ? 'waits' : 'wait');
  const overdue =
    overdueCount === 0 ? '' : `, ${overdueCount === counts.sent ? 'all' : overdueCount} of them overdue`;
  return [
    counts.sent === 0
      ? 'Nothing waits for a decision'
      : `${counts.sent} ${waits(counts.sent)} for a decision${counts.sent === 1 ? (overdueCount === 1 ? ', and is overdue' : '') : overdue}`,
    ...(counts.asked === 0
      ? []
      : [`${counts.asked} ${waits(counts.asked)} for an answer from whoever sent it`]),
    ...(counts.draft === 0 ? [] : [`${countOf(counts.draft, 'change')} of editors’ own under way`]),
  ]
    .join('; ')
    .concat('.');
}

function Filters({ page }: { page: QueueData }) {
  const { query, counts } = page;
  return (
    <form
      method="get"
      action={moderationPaths.queue()}
      aria-label="Filter what waits"
      className="flex flex-wrap items-end gap-x-6 gap-y-4 border-y border-rule py-4"
    >
      <SelectField id="state" name="state" label="How it stands" defaultValue={query.state ?? ''}>
        <option value="">Any</option>
        {(['sent', 'asked', 'draft'] as const).map((state) => (
          <option key={state} value={state}>
            {stateWords[state]} ({counts[state]})
          </option>
        ))}
      </SelectField>
      <SelectField id="kind" name="kind" label="What it is" defaultValue={query.kind ?? ''}>
        <option value="">Anything</option>
        {Object.entries(kindWords).map(([kind, words]) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
      </SelectField>
      <TextField
        id="text"
        name="text"
        label="Reference or name"
        length="short"
        defaultValue={query.text}
        autoComplete="off"
      />
      <Choice
        type="checkbox"
        id="due"
        name="due"
        value="overdue"
        label={`Only what is overdue (${page.overdueCount})`}
        defaultChecked={query.isOverdue}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button kind="secondary">Show</Button>
        {page.isFiltered && (
          <Link to={moderationPaths.queue()} reloadDocument className="inline-block py-0.5">
            Show everything
          </Link>
        )}
      </div>
    </form>
  );
}

function Waiting({ page }: { page: QueueData }) {
  const { rows, foundCount, totalCount } = page;
  const rest = rows.length < foundCount ? `; ${rows.length} are shown, filter for the others` : '';
  if (totalCount === 0) return null;
  if (rows.length === 0) {
    return (
      <p className="max-w-measure">
        Nothing of what waits is like that.{' '}
        <Link to={moderationPaths.queue()} reloadDocument>
          Show everything
        </Link>{' '}
        ({totalCount}).
      </p>
    );
  }
  return (
    <DataTable
      caption={
        page.isFiltered
          ? `${foundCount} of ${totalCount}, the first due first${rest}`
          : `${countOf(totalCount, 'entry', 'entries')}, the first due first${rest}`
      }
      columns={['What', 'How it stands', 'Sent', 'Waiting', 'Decision due']}
      widths={['w-[36%]', 'w-[20%]', 'w-[14%]', 'w-[12%]', 'w-[18%]']}
      hasRowHeads
      rows={rows.map((row) => ({ id: row.reference, cells: listCells(row) }))}
    />
  );
}

function listCells(row: QueueRow) {
  return [
    <span key="what" className="grid gap-0.5 font-normal">
      <span>
        <Link
          to={moderationPaths.review(row.reference)}
          reloadDocument
          className="inline-block py-0.5 font-bold wrap-anywhere"
        >
          {row.kind}: {row.name}
        </Link>
      </span>
      <span className="text-small text-faint">
        {row.reference}
        {row.slug !== null && (
          <>
            {' · '}
            <Link
              to={moderationPaths.model(row.slug)}
              reloadDocument
              className="inline-block py-0.5"
              aria-label={`The card of ${row.name}`}
            >
              Card
            </Link>
          </>
        )}
      </span>
      {row.isInvited && <span className="text-small">We asked the organisation to check its card</span>}
    </span>,
    <span key="state" className="grid gap-0.5 wrap-anywhere">
      <span>{row.stateWords}</span>
      {row.workOf !== null && <span className="text-small text-faint">by {row.workOf}</span>}
      {row.mendedBy !== null && <span className="text-small text-faint">being mended by {row.mendedBy}</span>}
      {row.openedBy.map((who) => (
        <strong key={who} className="text-small">
          Open with {who}
        </strong>
      ))}
    </span>,
    row.sentOn ?? 'not sent',
    row.age === 'today' ? 'since today' : row.age,
    row.due === null ? 'no date' : row.due.isOverdue ? <strong>{row.due.words}</strong> : row.due.words,
  ];
}

function OpenCard({ page, notFound }: Pick<QueuePageProps, 'page' | 'notFound'>) {
  return (
    <section aria-labelledby="open-heading" className="grid gap-3 border-t-2 border-ink pt-3">
      <h2 id="open-heading" className="text-h3">
        Open a card
      </h2>
      <form
        method="get"
        action={moderationPaths.queue()}
        className="flex flex-wrap items-end gap-x-4 gap-y-3"
        aria-label="Open a card"
      >
        <div className="w-full min-w-0 max-w-measure">
          <TextField
            id={openId}
            name="open"
            label="Its name, or the last part of its address"
            hint="To change any published card, mark it as checked, rename or withdraw it."
            defaultValue={notFound?.typed}
            error={notFound === null ? undefined : 'No card is called so'}
            list="card-names"
            autoComplete="off"
          />
        </div>
        <datalist id="card-names">
          {page.names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Button kind="secondary">Open it</Button>
      </form>
      {notFound !== null && notFound.alike.length > 0 && (
        <div>
          <p>You may mean:</p>
          <ul className="mt-1 list-disc ps-5">
            {notFound.alike.map(({ slug, name }) => (
              <li key={slug}>
                <Link to={moderationPaths.model(slug)} reloadDocument className="inline-block py-0.5">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
