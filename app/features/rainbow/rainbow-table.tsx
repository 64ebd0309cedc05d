// The rainbow as a table: bands as groups, a row a model, a bar across five columns. The same element at every width: beneath
// the picture where there is room for one, in its place on a phone.
import { memo } from 'react';
import type { ListedBand } from './layout-rainbow.ts';
import type { RainbowDetail } from './rainbow-details.ts';
import type { RainbowModel } from './rainbow-model.ts';
import { readModel, type Reading, type ReadingSign } from './rainbow-reading.ts';
import { describeSpan } from '#app/features/models/card-page/spectrum-bar.tsx';
import { lists, stepsBetween, type StepId } from '#app/features/vocabulary/vocabulary.ts';
import { formatNumber } from '#app/lib/format.ts';
import { ComparisonToggle, useModelAddress } from '#app/features/models/carried-comparison.tsx';

const stepCount = lists.step.length;

interface RainbowTableProps {
  id: string;
  bands: readonly ListedBand[];
  /** By slug: what the second reading reads. */
  details?: Record<string, RainbowDetail>;
  reading?: Reading | null;
}

export function RainbowTable({ id, bands, details, reading = null }: RainbowTableProps) {
  const signOf = (slug: string) => {
    const detail = details?.[slug];
    return detail && reading ? readModel(reading, detail) : null;
  };
  return (
    <table id={id} tabIndex={-1} className="rainbow-table">
      <caption>The models and their places, from prevention to crisis</caption>
      <colgroup>
        <col />
        <col span={stepCount} className="rainbow-table-step" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Model</th>
          {lists.step.map((step) => (
            <th key={step.id} scope="col">
              <span>{step.label}</span>
            </th>
          ))}
        </tr>
      </thead>
      {bands.map(({ approach, label, marks }) => (
        <tbody key={approach} className={`approach-${approach}`}>
          <tr>
            <th scope="rowgroup" colSpan={1 + stepCount}>
              <span aria-hidden="true" className="rainbow-key" />
              {label} <span className="font-normal text-faint">({formatNumber(marks.length)})</span>
            </th>
          </tr>
          {marks.map(({ model }) => (
            <TableRow key={model.slug} model={model} sign={signOf(model.slug)} />
          ))}
          {marks.length === 0 && (
            <tr>
              <td colSpan={1 + stepCount} className="text-faint">
                No model here
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

interface TableRowProps {
  model: RainbowModel;
  sign: ReadingSign | null;
}

/** Drawn anew only where it says something else: each answer of the server brings the same models as other objects. */
const TableRow = memo(function TableRow({ model, sign }: TableRowProps) {
  const addressOf = useModelAddress();
  return (
    <tr className={sign ? `rainbow-reads rainbow-strength-${sign.strength}` : undefined}>
      <th scope="row">
        <a href={addressOf(model.slug)}>{model.name}</a>{' '}
        <ComparisonToggle slug={model.slug} name={model.name} isBrief />
        {sign && <span className="block text-small leading-snug text-quiet">{sign.words}</span>}
      </th>
      <td colSpan={stepCount}>
        <span className="sr-only">{describeSpan(model.from, model.to)}</span>
        <SpanBar from={model.from} to={model.to} />
      </td>
    </tr>
  );
}, saysTheSame);

function saysTheSame(a: TableRowProps, b: TableRowProps): boolean {
  return JSON.stringify([a.model, a.sign]) === JSON.stringify([b.model, b.sign]);
}

/** A bar that begins and ends with the columns of its steps. */
function SpanBar({ from, to }: { from: StepId; to: StepId }) {
  const column = 100 / stepCount;
  const start = lists.step.findIndex(({ id }) => id === from) * column;
  const length = stepsBetween(from, to).length * column;
  return (
    <svg aria-hidden="true" className="block h-6 w-full" focusable="false">
      {lists.step.slice(1).map(({ id }, index) => (
        <line
          key={id}
          x1={`${(index + 1) * column}%`}
          x2={`${(index + 1) * column}%`}
          y1="0"
          y2="100%"
          className="stroke-rule"
        />
      ))}
      <rect
        x={`${start + 0.6}%`}
        width={`${length - 1.2}%`}
        y="5"
        height="14"
        rx="7"
        className="rainbow-bar"
      />
    </svg>
  );
}
