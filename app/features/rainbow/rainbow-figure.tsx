// Draws the picture that layout-rainbow.ts has worked out. Every model is one link, arc and name together; the table below it on the
// page says the same in words, and is its form on a phone.
import { useId } from 'react';
import type { RainbowMark, RainbowPicture } from './layout-rainbow.ts';
import { describeMark } from './rainbow-words.ts';
import { paths } from '#app/lib/paths.ts';

interface RainbowFigureProps {
  picture: RainbowPicture;
  /** Id of what the keyboard may go on to instead of walking every arc. */
  tableId: string;
}

export function RainbowFigure({ picture, tableId }: RainbowFigureProps) {
  const id = useId();
  const { centre, height, width, outerRadius, borders, bands, sectors, nameSize } = picture;
  return (
    <div className="rainbow-figure">
      <a href={`#${tableId}`} className="rainbow-skip">
        Skip the picture and go to the same as a table
      </a>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label="The rainbow: models from prevention on the left to crisis on the right"
        className="block w-full"
        fontSize={nameSize ?? undefined}
      >
        <g transform={`translate(${centre.x},${centre.y})`}>
          <g aria-hidden="true">
            {sectors.map(({ step, path }) => (
              <path key={step} d={path} className="rainbow-sky" />
            ))}
            {bands.map(({ approach, path }) => (
              <path key={approach} d={path} className={`approach-${approach} rainbow-track`} />
            ))}
            {borders.map(({ from, to }) => (
              <line key={to.x} x1={from.x} y1={from.y} x2={to.x} y2={to.y} className="rainbow-border" />
            ))}
            {sectors.map(({ step, label, baseline }) => (
              <g key={step} className="rainbow-step">
                <path id={`${id}${step}`} d={baseline} fill="none" />
                <text textAnchor="middle">
                  <textPath href={`#${id}${step}`} startOffset="50%">
                    {label}
                  </textPath>
                </text>
              </g>
            ))}
          </g>
          {bands.map(({ approach, marks }) => (
            <g key={approach} className={`approach-${approach}`}>
              {marks.map((mark) => (
                <Mark key={mark.model.slug} mark={mark} baselineId={`${id}${mark.model.slug}`} />
              ))}
            </g>
          ))}
        </g>
        <g aria-hidden="true" className="rainbow-step">
          <text x={centre.x - outerRadius} y={height - 8}>
            Prevention
          </text>
          <text x={centre.x + outerRadius} y={height - 8} textAnchor="end">
            Crisis
          </text>
        </g>
      </svg>
    </div>
  );
}

function Mark({ mark, baselineId }: { mark: RainbowMark; baselineId: string }) {
  const { model, name, path } = mark;
  return (
    <a href={paths.model(model.slug)} aria-label={describeMark(model)} className="rainbow-mark">
      <path d={path} />
      {name && (
        <>
          <path id={baselineId} d={name.baseline} className="rainbow-baseline" />
          <text textAnchor="middle">
            <textPath href={`#${baselineId}`} startOffset="50%">
              {name.text}
            </textPath>
          </text>
        </>
      )}
    </a>
  );
}
