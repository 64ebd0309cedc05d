// The files of a release that people read first: README.md, CITATION.cff, CHANGES.md.
import type { DescribedRelease } from './data-package.ts';
import type { ReleaseChange } from './release-manifest.ts';
import { describeChange } from './change-words.ts';
import { datasetKeywords, datasetSummary, datasetTitle } from './dataset-words.ts';
import { listSeparator } from '#app/features/exports/column.ts';
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { formatDate, formatNumber } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** How a release is cited, in one line. */
export function citeRelease({
  version,
  releasedOn,
  origin,
}: Pick<DescribedRelease, 'version' | 'releasedOn' | 'origin'>): string {
  return `Community Rainbow (${releasedOn.slice(0, 4)}). Models of care and support, release ${version} [dataset]. ${origin}${paths.release(version)}`;
}

/** @param files those of the release, but for the sums @param counts rows by table */
export function writeReadme(
  release: DescribedRelease,
  files: readonly { name: string; meaning: string }[],
  counts: Readonly<Record<string, number>>,
): string {
  const { version, releasedOn, origin, evidenceRuleVersion } = release;
  return `# Community Rainbow, release ${version}

Asset-based community models of care and support: what each is, whom it is for, what it costs, what the evidence says,
what must be in place and what would kill it. Released on ${formatDate(releasedOn)}: ${formatNumber(counts['models'] ?? 0)} models,
${formatNumber(counts['evidence'] ?? 0)} findings, ${formatNumber(counts['sources'] ?? 0)} sources. This release never changes, and stays at
${origin}${paths.release(version)}

## Files

| file | what |
| --- | --- |
${files.map(({ name, meaning }) => `| ${name} | ${meaning} |\n`).join('')}| SHA256SUMS | The checksum of every file: \`sha256sum -c SHA256SUMS\`. |

Every table and column is described in datapackage.json, in the table \`dictionary\` of rainbow.sqlite, and at
${origin}${paths.dataDictionary()}

## Before you count

- Evidence levels and verdicts are derived for each outcome, by version ${evidenceRuleVersion} of the rule at ${origin}${paths.aboutMethod()}
  A card's level is its highest outcome's: never quote it without the outcomes that reach it, nor without those that are
  contested, without effect or worse.
- An empty cell means “not stated”, which is not “no”.
- Findings of no effect and of harm are in the data like any others. Findings with the direction \`unclear\`, and those with a
  caution, count for little or nothing in the levels.
- Costs are in the money of their year and have not been adjusted for inflation.
- CSV: UTF-8, commas, CRLF, one line of names. A list is one cell, its words parted by \`${listSeparator.trim()}\` and a space. A cell that begins
  with =, +, -, @, their full-width forms, a tab or a line break has a single quote in front, so that no spreadsheet runs it
  as a formula: take that quote off when you compare texts. JSON, SQLite and Parquet hold the texts as they are.

## Licence and citation

The data is under the Creative Commons Attribution 4.0 licence (${dataLicenceUrl}). Each card names the publications
that it rests on; their texts are their publishers' own. Cite the release:

> ${citeRelease(release)}

To cite one card, add its name and revision; to cite one finding, its address, such as
${origin}${paths.finding('<model>', '<id>')} and this release.
`;
}

/** Citation File Format 1.2.0 (https://citation-file-format.github.io). */
export function writeCitationFile({ version, releasedOn, origin }: DescribedRelease): string {
  return `cff-version: 1.2.0
message: If you use this dataset, please cite it as below.
type: dataset
title: '${datasetTitle}'
abstract: >-
  ${datasetSummary}
authors:
  - name: Community Rainbow
version: '${version}'
date-released: '${releasedOn}'
license: CC-BY-4.0
url: '${origin}${paths.release(version)}'
keywords:
${datasetKeywords.map((keyword) => `  - ${keyword}\n`).join('')}`;
}

/** What has changed since the release before, in words. @param previous null for the first */
export function writeChanges(
  version: string,
  previous: string | null,
  changes: readonly ReleaseChange[],
): string {
  const told =
    previous === null
      ? 'This is the first release.\n'
      : changes.length === 0
        ? `Nothing on any card has changed since release ${previous}.\n`
        : `Since release ${previous}:\n\n${changes.map((change) => `- ${describeChange(change)}\n`).join('')}`;
  return `# What is new in release ${version}\n\n${told}`;
}
