// The marks of the map: one for each finding, its shape saying which way it points, and one for each verdict.
import { directionIds, type DirectionId, type MapCell } from './map-evidence.ts';
import type { Verdict } from '#app/features/models/evidence-rule/evidence-rule.ts';

const marksInRow = 5;
/** From one mark to the next, in units of the drawing: a mark is 7 wide. */
const pitch = 8;

/** From the upper left corner of a square of 7. */
const shapes: Record<DirectionId, string> = {
  positive: 'm3.5 .5 3.5 6h-7z',
  mixed: 'm3.5 0 3.5 3.5-3.5 3.5-3.5-3.5z',
  none: 'm.5 3.5a3 3 0 1 0 6 0a3 3 0 1 0-6 0z',
  negative: 'm0 .5h7l-3.5 6z',
  unclear: 'm1 3.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z',
};

/** One mark a finding, five in a row, in the order of the directions. */
export function FindingMarks({ directions }: Pick<MapCell, 'directions'>) {
  const total = directionIds.reduce((sum, id) => sum + directions[id], 0);
  const rows = Math.ceil(total / marksInRow);
  const width = marksInRow * pitch - 1;
  // A row that is not full stands in the middle, under the number.
  const left = rows === 1 ? (total * pitch - 1 - width) / 2 : 0;
  let position = 0;
  return (
    <svg viewBox={`${left} 0 ${width} ${rows * pitch - 1}`} className="marks">
      {directionIds.map((id) => {
        let path = '';
        for (let count = 0; count < directions[id]; count += 1, position += 1)
          path += `M${(position % marksInRow) * pitch} ${Math.floor(position / marksInRow) * pitch}${shapes[id]}`;
        return path === '' ? null : <path key={id} className={id} d={path} />;
      })}
    </svg>
  );
}

/** A single mark, for the legend. */
export function DirectionMark({ direction }: { direction: DirectionId }) {
  return (
    <svg viewBox="0 0 7 7" className="marks one" aria-hidden="true">
      <path className={direction} d={`M0 0${shapes[direction]}`} />
    </svg>
  );
}

const frame = 'M.75 .75h7.5v7.5h-7.5z';
/** Squares, so that no verdict is taken for a finding: how they are filled says which it is. */
const fillings: Record<Verdict, string> = {
  supported: frame,
  account: '',
  contested: 'M.75 8.25v-7.5h7.5z',
  'no-effect': 'M.75 3.5h7.5v2h-7.5z',
  worse: frame,
};

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <svg viewBox="0 0 9 9" className={`verdict ${verdict}`} aria-hidden="true">
      <path d={frame} />
      {fillings[verdict] !== '' && <path className="solid" d={fillings[verdict]} />}
      {verdict === 'worse' && <path className="cut" d="M2.5 2.5l4 4M6.5 2.5l-4 4" />}
    </svg>
  );
}
