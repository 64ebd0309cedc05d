import type { ApproachId } from '#app/features/vocabulary/vocabulary.ts';

export interface SpreadChart {
  id: string;
  /** `Local Home-Starts, UK` */
  title: string;
  /** The whole series in words, for who cannot see it: `330 in 2011, 268 in 2016`. */
  description: string;
  /** Of the line, in units of a picture of `chartSize`. */
  path: string;
  points: { x: number; y: number }[];
  values: { x: number; y: number; text: string }[];
  years: { x: number; text: string }[];
}

export const chartSize = { width: 340, height: 150, baseline: 122 } as const;

interface SpreadChartsProps {
  charts: readonly SpreadChart[];
  approach: ApproachId;
}

/** What was counted more than once, drawn over the years; the table below has every figure with its source. */
export function SpreadCharts({ charts, approach }: SpreadChartsProps) {
  return (
    <div className={`approach-${approach} spread-charts`}>
      {charts.map((chart) => (
        <figure key={chart.id}>
          <figcaption id={`chart-${chart.id}`}>{chart.title}</figcaption>
          <Chart chart={chart} />
        </figure>
      ))}
    </div>
  );
}

function Chart({ chart }: { chart: SpreadChart }) {
  const { width, height, baseline } = chartSize;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${chart.title}: ${chart.description}.`}
    >
      <path className="axis" d={`M0 ${baseline}H${width}`} />
      <path className="course" d={chart.path} />
      {chart.points.map(({ x, y }, index) => (
        <circle key={index} cx={x} cy={y} r={4} />
      ))}
      {chart.values.map(({ x, y, text }) => (
        <text key={`${x} ${y}`} className="value" x={x} y={y}>
          {text}
        </text>
      ))}
      {chart.years.map(({ x, text }) => (
        <text key={text} x={x} y={height - 8}>
          {text}
        </text>
      ))}
    </svg>
  );
}
