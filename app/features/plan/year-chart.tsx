import type { DrawnBar, DrawnStart } from './draw-year.ts';
import { monthsDrawn } from './start-up-times.ts';

const months = Array.from({ length: monthsDrawn }, (_, index) => index + 1);

/** Twelve months across, a bar for each phase that is known in months. Its words say all that its bars do. */
export function YearChart({ starts }: { starts: readonly DrawnStart[] }) {
  return (
    <div className="year-chart">
      <div aria-hidden="true" className="year-row year-axis">
        <span className="text-faint">Month</span>
        <span className="year-months">
          {months.map((month) => (
            <span key={month}>{month}</span>
          ))}
        </span>
      </div>
      <ul>
        {starts.map((start) => (
          <li
            key={start.name}
            className={start.approach === null ? 'year-borrowed' : `approach-${start.approach}`}
          >
            <p className="font-bold">{start.name}</p>
            {start.without !== null && (
              <div className="year-row">
                <p className="text-faint">{start.without}</p>
                <Track bar={null} />
              </div>
            )}
            {start.bars.map((bar) => (
              <div key={`${bar.months} ${bar.what}`} className="year-row">
                <p>
                  <b className="font-semibold">{bar.months}</b>: {bar.what}{' '}
                  <span className="text-faint">({bar.whose})</span>
                </p>
                <Track bar={bar} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Track({ bar }: { bar: DrawnBar | null }) {
  const percent = (share: number) => `${Number((share * 100).toFixed(3))}%`;
  return (
    <svg aria-hidden="true" focusable="false" className="year-track">
      {months.slice(1).map((month) => {
        const x = percent((month - 1) / monthsDrawn);
        return <line key={month} x1={x} x2={x} y1="0" y2="100%" className="stroke-rule" />;
      })}
      <line x1="0" x2="100%" y1="50%" y2="50%" className="year-line" />
      {bar !== null && (
        <>
          <rect
            x={percent(bar.start)}
            width={percent(bar.length)}
            y="4"
            height="16"
            rx="3"
            className="year-bar"
          />
          {bar.isOpen && (
            <svg x="100%" overflow="visible">
              <path d="M-14,7 L-8,12 L-14,17" className="year-on" />
            </svg>
          )}
        </>
      )}
    </svg>
  );
}
