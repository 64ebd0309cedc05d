import { Link } from '@remix-run/react';
import type { ReleaseDetail, ShownRelease } from './data-presenter.ts';
import { ArchiveLink } from './file-table.tsx';
import { SectionedPage } from '#app/components/sectioned-page.tsx';
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { formatNumber } from '#app/lib/format.ts';
import { siteName } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';

export interface DataViewProps {
  /** null before the first release. */
  latest: ReleaseDetail | null;
  earlier: readonly ShownRelease[];
  origin: string;
  /** Of what is published now, 12 hex digits. */
  dataVersion: string;
  /** A finding to cite as an example; null without any. */
  example: { model: string; slug: string; id: string; revision: number } | null;
}

/** The page /data: releases of the dataset, and every other way to take the data away. */
export function DataView(props: DataViewProps) {
  return (
    <SectionedPage
      title="Take the data away"
      lead="Everything the directory says, as numbered releases that never change and as files of this moment. Nobody needs to ask, sign in or pay."
      sections={[
        { id: 'latest', heading: 'The latest release', content: <Latest {...props} /> },
        { id: 'mind', heading: 'Before you count', content: <BeforeYouCount {...props} /> },
        { id: 'releases', heading: 'All releases', content: <Releases {...props} /> },
        { id: 'live', heading: 'As it stands now', content: <Live {...props} /> },
        { id: 'cite', heading: 'Licence, and how to cite', content: <Licence {...props} /> },
      ]}
    />
  );
}

const ways = [
  {
    use: 'For a spreadsheet or statistics',
    files: ['models.csv', 'evidence.csv', 'evidence-outcomes.csv', 'costs.csv'],
  },
  { use: 'To ask questions of, in SQL', files: ['rainbow.sqlite'] },
  { use: 'For programs, whole cards', files: ['models.json', 'models.ndjson'] },
  { use: 'For pandas, DuckDB, Arrow and the like', files: ['models.parquet', 'evidence.parquet'] },
  { use: 'For a reference manager', files: ['sources.bib', 'sources.ris'] },
];

function Latest({ latest }: DataViewProps) {
  if (latest === null) {
    return <p>No release has been made of this copy yet. The files of this moment, below, hold the same.</p>;
  }
  const count = (title: string) =>
    formatNumber(latest.counts.find((each) => each.title === title)?.count ?? 0);
  return (
    <>
      <p>
        <Link to={paths.release(latest.version)}>Release {latest.version}</Link> of {latest.releasedOn}:{' '}
        {count('Models')} models, {count('Evidence')} findings, {count('Costs')} costs, {count('Spread')}{' '}
        figures of spread and {count('Sources')} sources. {latest.inShort}
      </p>
      <ArchiveLink version="latest" archive={latest.archive} />
      <p>Or what you came for:</p>
      <dl className="grid gap-3">
        {ways.map(({ use, files }) => (
          <div key={use}>
            <dt className="font-bold">{use}</dt>
            <dd>
              {latest.files
                .filter(({ name }) => files.includes(name))
                .map(({ name, size }, index) => (
                  <span key={name}>
                    {index > 0 && ', '}
                    <a href={paths.releaseFile('latest', name)} className="inline-block py-0.5">
                      {name}
                    </a>{' '}
                    <span className="whitespace-nowrap text-faint">({size})</span>
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to={`${paths.release(latest.version)}#files`}>All {latest.files.length + 1} files</Link> stand
        on the release’s page, with their checksums. What every table and column means stands in{' '}
        <Link to={paths.dataDictionary()}>the data dictionary</Link>.
      </p>
      <p>
        The addresses above always lead to the latest release:{' '}
        <code className="[overflow-wrap:anywhere]">{paths.releaseFile('latest', 'evidence.csv')}</code>. Put
        its number in the place of “latest”, and they lead to that one for ever.
      </p>
    </>
  );
}

function BeforeYouCount({ latest }: DataViewProps) {
  return (
    <ul className="grid list-disc gap-2 ps-5">
      <li>
        An evidence level is of one outcome, derived by{' '}
        <Link to={paths.aboutMethod()}>
          the rule{latest === null ? '' : ` (version ${latest.evidenceRuleVersion})`}
        </Link>
        . Do not quote a card’s level without the outcomes that reach it, nor without those that are
        contested, without effect or worse.
      </li>
      <li>An empty cell means “not stated”, which is not “no”.</li>
      <li>Findings of no effect and of harm are in the data like any others.</li>
      <li>Costs are in the money of their year. They have not been adjusted for inflation.</li>
      <li>
        Models are in the directory because they are known, not because they were drawn by lot: shares of them
        say nothing of all that is done in communities.
      </li>
      <li>
        In CSV files a cell that a spreadsheet would run as a formula begins with a single quote, which is
        ours. To open one in Excel, choose Data, then From text/CSV.
      </li>
    </ul>
  );
}

function Releases({ latest, earlier }: DataViewProps) {
  if (latest === null) return <p>None yet.</p>;
  return (
    <>
      <p>Each stays at its address for ever, so that what was counted once can be counted again.</p>
      <ul className="grid gap-2">
        {[latest, ...earlier].map(({ version, releasedOn, inShort }) => (
          <li key={version}>
            <Link to={paths.release(version)} className="font-bold">
              {version}
            </Link>
            , {releasedOn}. {inShort}
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.feed()}>The feed</a> tells of new releases and of every new, changed, corrected and
        withdrawn card.
      </p>
    </>
  );
}

const liveFiles = [
  { path: paths.modelsFile('csv'), what: 'the models as a table' },
  { path: paths.modelsFile('json'), what: 'whole cards' },
  { path: paths.modelsFile('ndjson'), what: 'whole cards, one on each line' },
  { path: paths.modelsFile('bib'), what: 'their sources, as BibTeX' },
  { path: paths.modelsFile('atom'), what: 'the models as a feed' },
  { path: paths.evidenceFile('csv'), what: 'every finding as a table' },
  { path: paths.evidenceFile('json'), what: 'every finding' },
];

function Live({ dataVersion }: DataViewProps) {
  return (
    <>
      <p>
        These are made of what is published at this moment (data version {dataVersion}), and follow the
        parameters of <Link to={paths.models()}>a search for models</Link> or of{' '}
        <Link to={paths.evidence()}>the evidence</Link>: narrow down there, and download the list from its
        foot.
      </p>
      <ul className="grid list-disc gap-1 ps-5">
        {liveFiles.map(({ path, what }) => (
          <li key={path}>
            <a href={path} className="inline-block py-0.5">
              {path.slice(1)}
            </a>
            : {what}
          </li>
        ))}
      </ul>
      <p>
        Programs ask <Link to={paths.aboutApi()}>the API</Link>, which needs no key.
      </p>
    </>
  );
}

function Licence({ latest, origin, dataVersion, example }: DataViewProps) {
  const now = `${siteName}. Models of care and support, data version ${dataVersion} [dataset]. ${origin}${paths.data()}`;
  return (
    <>
      <p>
        The data is under the{' '}
        <a href={dataLicenceUrl} className="print-address">
          Creative Commons Attribution 4.0 licence
        </a>
        : use it for anything, name {siteName}, link to the licence, and say whether you changed anything. The
        publications that cards report have licences of their own, and each record names its own.
      </p>
      <dl className="grid gap-3">
        <Cited what="A release" words={latest?.citation ?? now} />
        <Cited what="The dataset at this moment" words={now} />
        {example && (
          <>
            <Cited
              what="A card"
              words={`${siteName}. ${example.model}, revision ${example.revision}. ${origin}${paths.model(example.slug)}`}
            />
            <Cited
              what="A finding"
              words={`${siteName}. ${example.model}, finding ${example.id}, revision ${example.revision}. ${origin}${paths.finding(example.slug, example.id)}`}
            />
          </>
        )}
      </dl>
      {latest && (
        <p>
          For reference managers and catalogues of data:{' '}
          <a href={paths.releaseFile('latest', 'CITATION.cff')}>CITATION.cff</a>,{' '}
          <a href={paths.releaseFile('latest', 'datapackage.json')}>Data Package</a>,{' '}
          <a href={paths.releaseFile('latest', 'dcat.jsonld')}>DCAT</a>.
        </p>
      )}
    </>
  );
}

function Cited({ what, words }: { what: string; words: string }) {
  return (
    <div>
      <dt className="text-small text-faint">{what}</dt>
      <dd className="border-s-2 border-rule ps-4 [overflow-wrap:anywhere]">{words}</dd>
    </div>
  );
}
