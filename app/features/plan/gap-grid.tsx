import type { Gaps, Place } from './find-gaps.ts';
import { formatNumber, lowerFirst } from '#app/lib/format.ts';

/** Groups of people down, the five steps across: what the area has, what it considers, and where to look for more. */
export function GapGrid({ gaps }: { gaps: Gaps }) {
  return (
    <table className="gap-grid">
      <caption>
        By people and step: how many models the area has, how many it is considering, and in empty places how
        many there are to look at
      </caption>
      <thead>
        <tr>
          <th scope="col">For whom</th>
          {gaps.steps.map(({ id, label }) => (
            <th key={id} scope="col">
              <span>{label}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {gaps.people.map((group, row) => (
          <tr key={group.id}>
            <th scope="row">{group.label}</th>
            {gaps.steps.map((step, column) => (
              <td key={step.id}>
                <Cell
                  place={gaps.cells[row]?.[column]}
                  where={`for ${lowerFirst(group.label)}, ${lowerFirst(step.label)}`}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ place, where }: { place: Place | undefined; where: string }) {
  if (place === undefined) return null;
  const { has, adds, others, search } = place;
  if (has.length + adds.length === 0) {
    if (others === 0)
      return (
        <span className="text-faint">
          <span aria-hidden="true">–</span>
          <span className="sr-only">none</span>
        </span>
      );
    return (
      <a href={search} className="gap-look">
        {formatNumber(others)}
        <span className="sr-only"> to look at, {where}</span>
      </a>
    );
  }
  return (
    <>
      {has.length > 0 && (
        <span className="gap-has">
          {formatNumber(has.length)}
          <span className="sr-only"> had</span>
        </span>
      )}
      {has.length > 0 && adds.length > 0 && ' '}
      {adds.length > 0 && (
        <span className="gap-adds">
          {formatNumber(adds.length)}
          <span className="sr-only"> considered</span>
        </span>
      )}
    </>
  );
}

/** What the marks of picture and grid mean, in words. */
export function PlanKey() {
  return (
    <ul aria-label="Key" className="plan-key">
      <li>
        <span aria-hidden="true" className="gap-has" /> the area has it: filled
      </li>
      <li>
        <span aria-hidden="true" className="gap-adds" /> it is considering it: hatched, with a broken line
      </li>
      <li>
        <span aria-hidden="true" className="font-bold text-link underline">
          12
        </span>{' '}
        a gap, and how many models there are to look at
      </li>
    </ul>
  );
}
