import type { Reading, ReadingSign } from './rainbow-reading.ts';

interface SignProps {
  reading: Reading;
  strength: ReadingSign['strength'];
  radius: number;
}

/** The sign of a reading on a disc: a digit for the level, a disc as far filled as the model has spread for the stage. */
export function RainbowSign({ reading, strength, radius }: SignProps) {
  return (
    <>
      <circle r={radius} className="rainbow-disc" />
      {reading === 'level' ? (
        <text textAnchor="middle" dy="0.36em" fontSize={round(radius * 2.2)}>
          {strength}
        </text>
      ) : (
        <path d={drawStage(strength, radius - 0.9)} className="rainbow-stage" />
      )}
    </>
  );
}

/** A share of a disc from twelve o'clock on, nothing for an idea, whole for national; a cross for what is closed. */
function drawStage(strength: ReadingSign['strength'], radius: number): string {
  const r = round(radius);
  if (strength === 'closed') {
    const c = round(radius * 0.6);
    return `M${-c},${-c}L${c},${c}M${c},${-c}L${-c},${c}`;
  }
  const quarters = strength - 1;
  const ends = [[], [r, 0], [0, r], [-r, 0], []][quarters] ?? [];
  if (quarters <= 0) return '';
  if (quarters === 4) return `M0,${-r}A${r},${r},0,1,1,0,${r}A${r},${r},0,1,1,0,${-r}Z`;
  return `M0,0L0,${-r}A${r},${r},0,${quarters > 2 ? 1 : 0},1,${ends.join(',')}Z`;
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
