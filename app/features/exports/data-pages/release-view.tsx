import { Link } from '@remix-run/react';
import type { ReleaseDetail } from './data-presenter.ts';
import { ArchiveLink, FileTable } from './file-table.tsx';
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { SectionedPage } from '#app/components/sectioned-page.tsx';
import { countOf, formatNumber } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** The page of one release: what is in it, and what is new in it. */
export function ReleaseView(release: ReleaseDetail) {
  const { version, releasedOn, evidenceRuleVersion, counts, files, archive, citation } = release;
  return (
    <SectionedPage
      above={<Breadcrumbs trail={[{ name: 'Data', to: paths.data() }]} current={`Release ${version}`} />}
      title={`Release ${version}`}
      lead={`Made on ${releasedOn}, with version ${evidenceRuleVersion} of the evidence rule. It never changes, and stays at this address.`}
      sections={[
        { id: 'new', heading: 'What is new', content: <Changes {...release} /> },
        {
          id: 'contents',
          heading: 'What is in it',
          content: (
            <ul className="columns-2 gap-8">
              {counts.map(({ title, count }) => (
                <li key={title}>
                  {title}: {formatNumber(count)}
                </li>
              ))}
            </ul>
          ),
        },
        {
          id: 'files',
          heading: 'Files',
          content: (
            <>
              <ArchiveLink version={version} archive={archive} />
              <p>
                What every table and column means stands in{' '}
                <Link to={paths.dataDictionary()}>the data dictionary</Link>, and in the files themselves.
              </p>
              <div>
                <FileTable version={version} files={[archive, ...files]} hasSums />
              </div>
            </>
          ),
        },
        {
          id: 'cite',
          heading: 'How to cite it',
          content: (
            <blockquote className="max-w-measure border-s-2 border-rule ps-4 [overflow-wrap:anywhere]">
              {citation}
            </blockquote>
          ),
        },
      ]}
    />
  );
}

function Changes({ previous, changes }: ReleaseDetail) {
  if (previous === null) return <p>This is the first release.</p>;
  const since = <Link to={paths.release(previous)}>release {previous}</Link>;
  if (changes.length === 0) return <p>No card has changed since {since}.</p>;
  return (
    <>
      <p>
        {countOf(changes.length, 'card')} changed since {since}. Names such as e3 are those of findings,
        costs, figures, requirements, risks and sources on the card.
      </p>
      <dl className="grid gap-3">
        {changes.map(({ slug, name, isPublished, heading, words }) => (
          <div key={slug}>
            <dt className="font-bold">
              {isPublished ? <Link to={paths.model(slug)}>{name}</Link> : name}
              <span className="font-normal text-faint"> · {heading}</span>
            </dt>
            <dd className="[overflow-wrap:anywhere]">{words.charAt(0).toUpperCase() + words.slice(1)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
