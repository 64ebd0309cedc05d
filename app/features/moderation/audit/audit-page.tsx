import { Link } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { SelectField, TextField } from '#app/components/text-field.tsx';
import type { Editor } from '#app/features/editors/editor.ts';
import { ModerationFrame } from '#app/features/moderation/moderation-frame.tsx';
import { countOf } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import type { AuditPageData } from './audit-presenter.server.ts';

/** The page /moderation/audit: everything that editors did, the newest first. */
export function AuditPage({ editor, page }: { editor: Editor; page: AuditPageData }) {
  return (
    <ModerationFrame editor={editor} part="audit" title={page.title}>
      <p className="max-w-measure">
        Everything that editors did, and what was done by commands on the server. Nothing in it can be changed
        or deleted, and it says nothing of who sent something in.
      </p>
      <Filters {...page} />
      <section aria-labelledby="entries" className="grid min-w-0 gap-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
          <h2 id="entries" className="text-h3">
            {page.isFiltered
              ? `${countOf(page.total, 'action')} of those chosen`
              : countOf(page.total, 'action')}
          </h2>
          {page.total > 0 && (
            <a href={page.file} className="no-print inline-block py-1">
              Take {page.isFiltered ? 'these' : 'all'} away as CSV
            </a>
          )}
        </div>
        {page.total === 0 ? <p>Nothing of the kind was done.</p> : <Entries entries={page.entries} />}
        <Pagination {...page.pages} label="Pages of the audit trail" />
      </section>
    </ModerationFrame>
  );
}

function Filters({ query, isFiltered, actors, actions }: AuditPageData) {
  return (
    <form method="get" action={moderationPaths.audit()} className="no-print grid min-w-0 gap-4">
      <div className="flex min-w-0 flex-wrap gap-x-6 gap-y-4">
        <SelectField id="who" name="who" label="Who" defaultValue={String(query.who ?? '')}>
          <Options any="Anybody" options={actors} />
        </SelectField>
        <SelectField id="action" name="action" label="What they did" defaultValue={query.action ?? ''}>
          <Options any="Anything" options={actions} />
        </SelectField>
        <div className="w-full max-w-80">
          <TextField
            id="subject"
            name="subject"
            label="What it was done to"
            hint="Part of a reference, a card’s address or an editor’s."
            defaultValue={query.subject}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button kind="secondary">Show these</Button>
        {isFiltered && (
          <Link to={moderationPaths.audit()} reloadDocument className="inline-block py-1">
            Show everything
          </Link>
        )}
      </div>
    </form>
  );
}

function Options({ any, options }: { any: string; options: AuditPageData['actors'] }) {
  return (
    <>
      <option value="">{any}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  );
}

function Entries({ entries }: Pick<AuditPageData, 'entries'>) {
  return (
    <DataTable
      caption={<span className="sr-only">What was done, the newest first</span>}
      columns={['When', 'Who', 'What they did', 'To what', 'More']}
      widths={['w-40', 'w-56', 'w-48', 'w-56', '']}
      rows={entries.map(({ id, at, who, action, subject, to, words }) => ({
        id: String(id),
        cells: [
          <span key="at" className="tabular-nums">
            {at}
          </span>,
          <span key="who" className="wrap-anywhere">
            {who}
          </span>,
          action,
          <span key="subject" className="wrap-anywhere">
            {to === null ? (
              subject
            ) : (
              <Link to={to} reloadDocument className="inline-block py-0.5">
                {subject}
              </Link>
            )}
          </span>,
          <span key="words" className="wrap-anywhere whitespace-pre-line">
            {words ?? '–'}
          </span>,
        ],
      }))}
    />
  );
}
