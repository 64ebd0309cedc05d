interface OutcomeLadderProps {
  /** 0 to 5; null where the verdict carries no level. */
  level: number | null;
}

const rungs = [1, 2, 3, 4, 5] as const;

/** Five rising rungs, filled up to the level. Decoration: level and verdict always stand in words beside it. */
export function OutcomeLadder({ level }: OutcomeLadderProps) {
  const reached = level ?? 0;
  return (
    <svg viewBox="0 0 112 26" className="ladder" aria-hidden="true">
      {reached > 0 && <path className="reached" d={drawRungs(1, reached)} />}
      {reached < 5 && <path className="ahead" d={drawRungs(reached + 1, 5)} />}
    </svg>
  );
}

function drawRungs(from: number, to: number): string {
  return rungs
    .filter((rung) => rung >= from && rung <= to)
    .map((rung) => `M${rung * 22 - 21} 25v-${rung * 4 + 2}h20v${rung * 4 + 2}z`)
    .join('');
}
