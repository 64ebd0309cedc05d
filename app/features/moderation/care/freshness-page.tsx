import { Link } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Disclosure } from '#app/components/disclosure.tsx';
import { Notice } from '#app/components/notice.tsx';
import type { Editor } from '#app/features/editors/editor.ts';
import { ModerationFrame } from '#app/features/moderation/moderation-frame.tsx';
import { SmallButton } from '#app/features/submissions/pages/small-button.tsx';
import { countOf } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import type { FreshnessData, FreshnessRow } from './freshness-presenter.server.ts';

/** The cards that are overdue for checking and those that soon will be, the longest unchecked first. */
export function FreshnessPage({ editor, page }: { editor: Editor; page: FreshnessData }) {
  const { overdue, soon, soonMonths, later, totalCount } = page;
  return (
    <ModerationFrame
      editor={editor}
      part="freshness"
      above={page.done !== null && <Notice title={page.done} />}
      title={page.title}
    >
      <div className="grid max-w-measure gap-3">
        <p>
          {countOf(totalCount, 'card')}: {overdue.length} overdue, {soon.length} due within {soonMonths}{' '}
          months, {later.length} due later. Every card is checked against its sources once a year.
        </p>
        <p>
          Asking writes to the organisation, which confirms or corrects its card by a private link; once in{' '}
          {page.letterDays} days at most.
        </p>
      </div>
      <Cards heading="Overdue" empty="No card is overdue." rows={overdue} />
      <Cards
        heading={`Due within ${soonMonths} months`}
        empty={`No card is due within ${soonMonths} months.`}
        rows={soon}
      />
      {later.length > 0 && <Later rows={later} />}
    </ModerationFrame>
  );
}

function Later({ rows }: { rows: FreshnessData['later'] }) {
  return (
    <Disclosure summary={`${countOf(rows.length, 'card')} due later`}>
      <DataTable
        caption={<span className="sr-only">The longest unchecked first</span>}
        columns={['Card', 'Last checked', 'Due']}
        hasRowHeads
        rows={rows.map(({ slug, name, age, checked, due }) => ({
          id: slug,
          cells: [
            <Link
              key="card"
              to={moderationPaths.model(slug)}
              reloadDocument
              className="inline-block py-0.5 font-bold"
            >
              {name}
            </Link>,
            <span key="checked" className="grid">
              <span>{age}</span>
              <span className="text-small text-faint">{checked}</span>
            </span>,
            due,
          ],
        }))}
      />
    </Disclosure>
  );
}

function Cards({ heading, empty, rows }: { heading: string; empty: string; rows: readonly FreshnessRow[] }) {
  const id = heading.replaceAll(' ', '-').toLowerCase();
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="text-h3">
        {heading}
      </h2>
      {rows.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <DataTable
          caption={`${countOf(rows.length, 'card')}, the longest unchecked first`}
          columns={['Card', 'Last checked', 'Due', 'Its organisation', 'What to do']}
          widths={['w-[26%]', 'w-[18%]', 'w-[14%]', 'w-[20%]', 'w-[22%]']}
          hasRowHeads
          rows={rows.map((row) => ({ id: row.slug, cells: listCells(row) }))}
        />
      )}
    </section>
  );
}

function listCells(row: FreshnessRow) {
  return [
    <span key="card" className="grid gap-0.5 font-normal">
      <span>
        <Link to={moderationPaths.model(row.slug)} reloadDocument className="inline-block py-0.5 font-bold">
          {row.name}
        </Link>
      </span>
      <span className="text-small text-faint">{row.level}</span>
    </span>,
    <span key="checked" className="grid">
      <span>{row.age}</span>
      <span className="text-small text-faint">{row.checked}</span>
    </span>,
    row.due,
    <span key="asked">
      {row.asked}
      {row.answer !== null && (
        <>
          :{' '}
          <Link to={moderationPaths.review(row.answer)} reloadDocument className="inline-block py-0.5">
            {row.answer}
          </Link>
        </>
      )}
    </span>,
    <Acts key="acts" row={row} />,
  ];
}

/** Each names its card for those who hear the links apart from their row. */
function Acts({ row: { slug, name, askable } }: { row: FreshnessRow }) {
  return (
    <span className="grid justify-items-start gap-1">
      <Link
        to={`${moderationPaths.modelPage(slug, 'checked')}?from=freshness`}
        reloadDocument
        className="inline-block py-0.5"
        aria-label={`Mark as checked: ${name}`}
      >
        Mark as checked
      </Link>
      <form method="post" action={moderationPaths.modelPage(slug, 'edit')}>
        <SmallButton aria-label={`Change it: ${name}`}>Change it</SmallButton>
      </form>
      {askable === 'now' && (
        <form method="post" action={moderationPaths.modelPage(slug, 'ask')}>
          <input type="hidden" name="from" value="freshness" />
          <Button kind="secondary" aria-label={`Ask the organisation: ${name}`}>
            Ask the organisation
          </Button>
        </form>
      )}
      {askable === 'address' && (
        <Link
          to={moderationPaths.modelPage(slug, 'ask')}
          reloadDocument
          className="inline-block py-0.5"
          aria-label={`Ask the organisation: ${name}`}
        >
          Ask the organisation
        </Link>
      )}
    </span>
  );
}
