import type { Dictionary, ShownColumn, ShownTable } from './dictionary-presenter.ts';
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { SectionedPage } from '#app/components/sectioned-page.tsx';
import { countOf } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** The page /data/dictionary. */
export function DictionaryView({ tables, views }: Dictionary) {
  return (
    <SectionedPage
      above={<Breadcrumbs trail={[{ name: 'Data', to: paths.data() }]} current="Data dictionary" />}
      title="Data dictionary"
      lead="Every table of a release and every column of it: what a cell says, in what unit, and what it may hold."
      sections={[
        { id: 'forms', heading: 'In every file', content: <Forms /> },
        ...tables.map((table) => ({
          id: table.name,
          heading: table.title,
          content: <TableDescription {...table} />,
        })),
        {
          id: 'views',
          heading: 'Views of rainbow.sqlite',
          content: (
            <dl className="grid gap-2">
              {views.map(({ name, meaning }) => (
                <div key={name}>
                  <dt>
                    <Code>{name}</Code>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          ),
        },
      ]}
    />
  );
}

function Code({ children }: { children: string }) {
  return <code className="[overflow-wrap:anywhere]">{children}</code>;
}

function Forms() {
  return (
    <>
      <p>
        The same tables stand in the CSV files, in rainbow.sqlite and, for models and evidence, in Parquet. A
        column is never renamed or moved; a new one comes last. An id is never used for something else. An
        empty cell means “not stated” unless its column says otherwise.
      </p>
      <dl className="grid gap-2">
        <div>
          <dt className="font-bold">CSV</dt>
          <dd>
            UTF-8, commas, CRLF, text in double quotes, one line of names (RFC 4180). A cell that begins with{' '}
            <Code>=</Code>, <Code>+</Code>, <Code>-</Code>, <Code>@</Code>, the full-width form of one, a tab
            or a line break has a single quote in front, as OWASP advises, so that no spreadsheet runs it as a
            formula. Numbers have none. The other files hold the text as it is.
          </dd>
        </div>
        <div>
          <dt className="font-bold">List</dt>
          <dd>
            One cell, its words parted by a semicolon and a space. In rainbow.sqlite the tables{' '}
            <a href="#terms">terms</a> and <a href="#evidence_outcomes">evidence_outcomes</a> have the same a
            row each.
          </dd>
        </div>
        <div>
          <dt className="font-bold">True or false</dt>
          <dd>
            <Code>true</Code> and <Code>false</Code>; in rainbow.sqlite 1 and 0.
          </dd>
        </div>
        <div>
          <dt className="font-bold">Days and times</dt>
          <dd>As ISO 8601 writes them: 2026-11-21, and times in UTC.</dd>
        </div>
      </dl>
      <p>
        Besides its tables, rainbow.sqlite has <Code>release</Code> (which release it is, and how to cite it),{' '}
        <Code>dictionary</Code> (this page) and three indexes for full-text search: <Code>models_fts</Code>,{' '}
        <Code>texts_fts</Code>, <Code>evidence_fts</Code>.
      </p>
    </>
  );
}

function TableDescription({ meaning, file, primaryKey, pointsTo, columns, title }: ShownTable) {
  return (
    <>
      <p>{meaning}</p>
      <p className="text-note">
        <a href={paths.releaseFile('latest', file)}>{file}</a>. Key: <Code>{primaryKey}</Code>.
        {pointsTo.length > 0 && (
          <>
            {' '}
            Points to:{' '}
            {pointsTo.map((each, index) => (
              <span key={each}>
                {index > 0 && '; '}
                <Code>{each}</Code>
              </span>
            ))}
            .
          </>
        )}
      </p>
      <div>
        <DataTable
          caption={`Columns of ${title.charAt(0).toLowerCase()}${title.slice(1)}`}
          columns={['Column', 'Holds', 'Meaning', 'Example']}
          widths={['w-[18%]', 'w-[17%]', 'w-[38%]', 'w-[27%]']}
          rows={columns.map((column) => ({
            id: column.name,
            cells: [
              <Code key="name">{column.name}</Code>,
              `${column.type}${column.isRequired ? ', always' : ''}`,
              <Meaning key="meaning" {...column} />,
              <span key="example" className="[overflow-wrap:anywhere]">
                {column.example ?? 'none now'}
              </span>,
            ],
          }))}
        />
      </div>
    </>
  );
}

/** More values than these are folded away. */
const fewAllowed = 6;

function Meaning({ meaning, unit, allowed }: ShownColumn) {
  const words = allowed.map((value, index) => (
    <span key={value}>
      {index > 0 && ', '}
      <Code>{value}</Code>
    </span>
  ));
  return (
    <>
      {meaning}
      {unit !== null && <> Unit: {renderUnit(unit)}.</>}
      {allowed.length > 0 &&
        (allowed.length <= fewAllowed ? (
          <> One of: {words}.</>
        ) : (
          <details>
            <summary className="py-0.5">One of {countOf(allowed.length, 'value')}</summary>
            {words}
          </details>
        ))}
    </>
  );
}

/** Text with what stands in backticks as code. */
function renderUnit(unit: string) {
  return unit.split('`').map((part, index) => (index % 2 === 1 ? <Code key={index}>{part}</Code> : part));
}
