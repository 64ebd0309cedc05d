import { memo } from 'react';
import { bandEndSlant } from './band-ends.ts';
import type { RainbowPicture } from './layout-rainbow.ts';

interface RainbowSkyProps {
  /** Unique on the page: the lines that the steps' names stand on are named after it. */
  id: string;
  picture: RainbowPicture;
}

/** What the arcs stand on: five steps of sky with their names, and a track for each band. For the eye only. */
export const RainbowSky = memo(function RainbowSky({ id, picture }: RainbowSkyProps) {
  const { centre, height, outerRadius, borders, bands, ends, sectors } = picture;
  return (
    <g aria-hidden="true">
      <g transform={`translate(${centre.x},${centre.y})`}>
        {sectors.map(({ step, path }) => (
          <path key={step} d={path} className="rainbow-sky" />
        ))}
        {bands.map(({ approach, path }) => (
          <path key={approach} d={path} className={`approach-${approach} rainbow-track`} />
        ))}
        {borders.map(({ from, to }) => (
          <line key={to.x} x1={from.x} y1={from.y} x2={to.x} y2={to.y} className="rainbow-border" />
        ))}
        {ends.map(({ approach, name, at, tick }) => (
          <g key={approach} className={`approach-${approach} rainbow-band-end`}>
            <line x1={tick.from.x} y1={tick.from.y} x2={tick.to.x} y2={tick.to.y} />
            <text transform={`translate(${at.x},${at.y}) rotate(${bandEndSlant})`}>{name}</text>
          </g>
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
      <g className="rainbow-step">
        <text x={centre.x - outerRadius} y={height - 8}>
          Prevention
        </text>
        <text x={centre.x + outerRadius} y={height - 8} textAnchor="end">
          Crisis
        </text>
      </g>
    </g>
  );
});
