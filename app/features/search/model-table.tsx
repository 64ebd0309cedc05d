import type { ReactNode } from 'react';
import { DataTable } from '#app/components/data-table.tsx';
import type { ListedResult, SearchPageProps } from './search-page-props.ts';
import { sortLabels } from './sort-labels.ts';
import type { SortOrder } from './search-query.ts';
import { ApproachTag } from '#app/features/models/card-page/approach-tag.tsx';
import { CautionLines } from '#app/features/models/card-page/caution-lines.tsx';
import { describeSpan } from '#app/features/models/card-page/spectrum-bar.tsx';
import { ComparisonToggle, useCarry, useModelAddress } from '#app/features/models/carried-comparison.tsx';
import { formatDate } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

interface Column {
  label: string;
  /** The order that its head sorts by, and which way that goes. */
  sorts?: { order: SortOrder; direction: 'ascending' | 'descending' };
  show: (model: ListedResult) => ReactNode;
}

const columns: readonly Column[] = [
  {
    label: 'Model',
    sorts: { order: 'name', direction: 'ascending' },
    show: (model) => <NamedModel {...model} />,
  },
  { label: 'Approach', show: ({ approach }) => <ApproachTag approach={approach} /> },
  {
    label: 'Prevention to crisis',
    sorts: { order: 'spectrum', direction: 'ascending' },
    show: ({ from, to }) => describeSpan(from, to),
  },
  {
    label: 'Evidence',
    sorts: { order: 'level', direction: 'descending' },
    show: ({ levelName, levelFor, cautions }) => (
      <>
        <strong>{levelName}</strong>: {levelFor}.
        <CautionLines cautions={cautions} />
      </>
    ),
  },
  {
    label: 'Last checked',
    sorts: { order: 'checked', direction: 'descending' },
    show: ({ reviewedOn }) => <span className="whitespace-nowrap">{formatDate(reviewedOn)}</span>,
  },
];

function NamedModel({ slug, name }: Pick<ListedResult, 'slug' | 'name'>) {
  const addressOf = useModelAddress();
  return (
    <>
      <a href={addressOf(slug)} className="inline-block py-0.5 font-bold">
        {name}
      </a>
      <div className="text-note">
        <ComparisonToggle slug={slug} name={name} isBrief />
      </div>
    </>
  );
}

/** The models found as a table whose heads sort it; labelled rows on a phone. */
export function ModelTable({ results, sort, sorts }: Pick<SearchPageProps, 'results' | 'sort' | 'sorts'>) {
  const carry = useCarry();
  const searchFor = (order: SortOrder) => sorts.find((each) => each.order === order)?.search ?? '';
  return (
    <div className="mt-4">
      <DataTable
        caption={<span className="sr-only">Models found, sorted by {sortLabels[sort].toLowerCase()}</span>}
        columns={columns.map(({ label, sorts: own }) =>
          own === undefined
            ? label
            : {
                label,
                to: carry(paths.models(searchFor(own.order))),
                sorted: own.order === sort ? own.direction : null,
              },
        )}
        rows={results.map((model) => ({ id: model.slug, cells: columns.map(({ show }) => show(model)) }))}
      />
    </div>
  );
}
