import { Link } from '@remix-run/react';
import { AboutLayout } from './about-layout.tsx';
import type { ShownApi, ShownOperation, ShownParameter } from './api-presenter.ts';
import { DataTable } from '#app/components/data-table.tsx';
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { formatDate, formatNumber } from '#app/lib/format.ts';
import { siteName } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';
import { requestsPerMinute } from '#app/lib/request-limits.ts';

export interface ApiViewProps extends ShownApi {
  origin: string;
  /** Of what is published now, 12 hex digits. */
  dataVersion: string;
  /** Today in the United Kingdom. */
  ukDay: string;
  /** An entry of `results` as it is answered, written out; null without models. */
  exampleResult: string | null;
}

/** The page /about/api: how to take the data away, as files and through the API. */
export function ApiView(props: ApiViewProps) {
  return (
    <AboutLayout
      page="api"
      lead="Everything the directory says can be taken away and used again: as files for a spreadsheet or a reference manager, and through an API for programs. No key, no account, no fee."
      sections={[
        { id: 'files', heading: 'Files, for people', content: <Files {...props} /> },
        { id: 'try', heading: 'Try it', content: <Commands {...props} /> },
        { id: 'addresses', heading: 'Addresses', content: <Addresses {...props} /> },
        { id: 'parameters', heading: 'Parameters', content: <Parameters {...props} /> },
        { id: 'answers', heading: 'Answers', content: <Answers {...props} /> },
        { id: 'limits', heading: 'Limits', content: <Limits /> },
        { id: 'licence', heading: 'Licence, and how to cite', content: <Licence {...props} /> },
      ]}
    />
  );
}

function Files({ operations }: ApiViewProps) {
  const files = operations.filter(({ path }) => !path.startsWith('/api/'));
  return (
    <>
      <p>
        Each holds all models. With the parameters of <Link to={paths.models()}>a search</Link> it holds
        exactly the models that the search lists, over all its pages and in the same order.
      </p>
      <ul className="grid list-disc gap-2 ps-5">
        {files.map(({ path, summary }) => (
          <li key={path}>
            <a href={path}>{path.slice(1)}</a>: {summary.charAt(0).toLowerCase() + summary.slice(1)}
          </li>
        ))}
      </ul>
      <p>
        To open the table in Excel, choose Data, then From text/CSV: a double click may garble signs such as
        “£”. A cell that a spreadsheet would take for a formula begins with a single quote, which is ours.
      </p>
    </>
  );
}

function Code({ children }: { children: string }) {
  return <code className="[overflow-wrap:anywhere]">{children}</code>;
}

function Block({ children }: { children: string }) {
  return (
    <pre className="max-w-full rounded border border-rule p-3 text-note whitespace-pre-wrap [overflow-wrap:anywhere]">
      <code>{children}</code>
    </pre>
  );
}

function Commands({ operations }: ApiViewProps) {
  return (
    <>
      <p>Type any of these into a terminal. An address alone works in a browser too.</p>
      <dl className="grid gap-4">
        {operations.flatMap(({ commands }) =>
          commands.map(({ asks, command }) => (
            <div key={command} className="grid gap-1">
              <dt>{asks.charAt(0).toUpperCase() + asks.slice(1)}</dt>
              <dd>
                <Block>{command}</Block>
              </dd>
            </div>
          )),
        )}
      </dl>
    </>
  );
}

function Addresses({ operations, parameterTables }: ApiViewProps) {
  return (
    <>
      <p>
        All are read-only: they answer GET and HEAD, to every origin. Programs find the same in{' '}
        <a href={paths.apiDescription()}>OpenAPI 3.1</a>, from which many languages make a client.
      </p>
      <div>
        <DataTable
          caption="What each address answers"
          columns={['Address', 'Answers', 'Parameters']}
          widths={['w-[32%]', 'w-[44%]', 'w-[24%]']}
          rows={operations.map((operation) => ({
            id: operation.path,
            cells: [
              <Code key="path">{operation.path}</Code>,
              <Summary key="summary" {...operation} />,
              nameParameters(operation, parameterTables),
            ],
          }))}
        />
      </div>
    </>
  );
}

/** What holds for all files is said where they are listed. */
function Summary({ path, summary, description }: ShownOperation) {
  return (
    <>
      {summary}.{description !== null && path.startsWith('/api/') && <> {renderCode(description)}</>}
    </>
  );
}

/** Text with what stands in backticks as code. */
function renderCode(text: string) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <Code key={index}>{part}</Code> : part));
}

function nameParameters({ parametersOf, path }: ShownOperation, tables: ApiViewProps['parameterTables']) {
  if (parametersOf === null) return path.includes('{') ? 'in the address' : 'none';
  const position = tables.findIndex((table) => table.path === parametersOf);
  return <a href={`#parameters-${position + 1}`}>those of {parametersOf}</a>;
}

function Parameters({ parameterTables }: ApiViewProps) {
  return (
    <>
      <p>
        Parameters with a list of values may repeat: <Code>people=a&people=b</Code> means either. Different
        parameters all have to hold. What every id means stands in{' '}
        <a href={paths.apiVocabulary()}>the controlled lists</a>.
      </p>
      <p>
        A parameter or value that is not known is never an error. It has no effect, and the answer names it
        under <Code>ignored</Code>, or a file in the header <Code>X-Ignored-Parameters</Code>. Files hold the
        whole list, so that <Code>page</Code> and <Code>perPage</Code> are not for them.
      </p>
      {parameterTables.map(({ path, parameters }, index) => (
        <div key={path} id={`parameters-${index + 1}`}>
          <DataTable
            caption={`Parameters of ${path}`}
            columns={['Parameter', 'Asks', 'Takes']}
            widths={['w-[16%]', 'w-[30%]', 'w-[54%]']}
            rows={parameters.map((parameter) => ({
              id: parameter.name,
              cells: [<Code key="name">{parameter.name}</Code>, parameter.meaning, renderValues(parameter)],
            }))}
          />
        </div>
      ))}
    </>
  );
}

function renderValues({ values, inWords }: ShownParameter) {
  if (values.length === 0) return inWords;
  return values.map((value, index) => (
    <span key={value}>
      {index > 0 && ', '}
      <Code>{value}</Code>
    </span>
  ));
}

function Answers({ exampleResult }: ApiViewProps) {
  return (
    <>
      <p>
        Lists answer <Code>total</Code>, <Code>page</Code>, <Code>perPage</Code>, <Code>ignored</Code>,{' '}
        <Code>results</Code> and <Code>facets</Code>. A facet counts for each value how many results it would
        give if it alone were chosen there and all else stayed. Each finding says which way it points for each
        outcome, and names its source with how far that was read.
      </p>
      {exampleResult !== null && (
        <>
          <p>
            One entry of <Code>results</Code> from <Code>{paths.apiModels()}</Code>, as it stands today:
          </p>
          <Block>{exampleResult}</Block>
        </>
      )}
      <p>An error says what is wrong and what to do:</p>
      <Block>{exampleError}</Block>
      <p>
        A model that was renamed leads on to its new address (301). One that was withdrawn says when and why
        (410).
      </p>
    </>
  );
}

const exampleError = `{"error":{"status":404,"message":"There is no model at this address. ${paths.apiModels()} lists them all."}}`;

function Limits() {
  return (
    <ul className="grid list-disc gap-2 ps-5">
      <li>
        {formatNumber(requestsPerMinute)} requests a minute from one network address, pages included. Beyond
        that the answer is 429, and <Code>Retry-After</Code> says when to go on. One request gives all models,
        so that few need more.
      </li>
      <li>
        Answers carry an <Code>ETag</Code>. Send it back as <Code>If-None-Match</Code>, and the answer is a
        short 304 for as long as nothing has changed.
      </li>
      <li>
        Addresses and keys under <Code>/api/v1</Code> stay as they are; keys may be added. Data changes as
        cards are corrected; numbered <Link to={paths.data()}>releases</Link> never change.
      </li>
    </ul>
  );
}

function Licence({ dataVersion, ukDay, origin }: ApiViewProps) {
  return (
    <>
      <p>
        The data is under the{' '}
        <a href={dataLicenceUrl} className="print-address">
          Creative Commons Attribution 4.0 licence
        </a>
        : use it for anything, name {siteName}, link to the licence, and say whether you changed anything. The
        publications that cards report have licences of their own.
      </p>
      <p>What you take today is cited like this:</p>
      <blockquote className="max-w-measure border-s-2 border-rule ps-4">
        {siteName} directory of community models, data version {dataVersion}, taken on {formatDate(ukDay)}. CC
        BY 4.0. {origin}
      </blockquote>
      <p>
        The data version stands in the name of every file. A card ends with words to cite it by, and a finding
        has an address of its own there, its <Code>url</Code> in the answers. Something wrong in the data?{' '}
        <Link to={paths.aboutContact()}>Say so</Link>.
      </p>
    </>
  );
}
