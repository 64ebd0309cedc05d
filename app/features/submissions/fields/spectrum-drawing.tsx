// The model's arc as the rainbow would show it. It says nothing that the radios beside it do not: which arc is shown is
// decided by submit-fit.css from the radios that are chosen, so that it follows them without script.
import { useId } from 'react';
import { useFormApproach } from './form-approach.tsx';
import {
  drawingCentre,
  drawingHeight,
  drawingWidth,
  drawLabelLine,
  drawSector,
  drawSpan,
  drawTrack,
  listBorders,
} from './spectrum-shapes.ts';
import { lists, termIds } from '#app/features/vocabulary/vocabulary.ts';

export function SpectrumDrawing() {
  const id = useId();
  const approach = useFormApproach();
  return (
    <div aria-hidden="true" className="spectrum-drawing">
      <svg viewBox={`0 0 ${drawingWidth} ${drawingHeight}`} className="block w-full">
        <g transform={`translate(${drawingCentre.x},${drawingCentre.y})`}>
          {lists.step.map((step) => (
            <path key={step.id} d={drawSector(step.id)} className="rainbow-sky" />
          ))}
          {lists.approach.map((band, index) => (
            <path key={band.id} d={drawTrack(index)} className={`approach-${band.id} rainbow-track`} />
          ))}
          {listBorders().map(({ step, from, to }) => (
            <line key={step} x1={from.x} y1={from.y} x2={to.x} y2={to.y} className="rainbow-border" />
          ))}
          {lists.step.map((step) => (
            <g key={step.id} className="rainbow-step">
              <path id={`${id}${step.id}`} d={drawLabelLine(step.id)} fill="none" />
              <text textAnchor="middle">
                <textPath href={`#${id}${step.id}`} startOffset="50%">
                  {step.label}
                </textPath>
              </text>
            </g>
          ))}
          {lists.step.map((step) => (
            <path key={step.id} d={drawSector(step.id)} className={`spectrum-end spectrum-at-${step.id}`} />
          ))}
          <Spans />
        </g>
        <g className="rainbow-step">
          <text x={26} y={drawingHeight - 6}>
            Prevention
          </text>
          <text x={drawingWidth - 26} y={drawingHeight - 6} textAnchor="end">
            Crisis
          </text>
        </g>
      </svg>
      <p className="mt-1 text-center text-note text-faint">
        <span className="spectrum-words-forward">
          {approach === null
            ? 'Where the rainbow would draw it; its band is known once you choose the approach'
            : 'Where the rainbow would draw it'}
        </span>
        <span className="spectrum-words-backward">The latest step is before the earliest one</span>
      </p>
    </div>
  );
}

function Spans() {
  const approach = useFormApproach();
  const bands = termIds('approach');
  // Without an approach, in the middle and in no band's colour.
  const band = approach === null ? Math.floor(bands.length / 2) : bands.indexOf(approach);
  return (
    <g className={approach === null ? undefined : `approach-${approach}`}>
      {lists.step.flatMap((from, index) =>
        lists.step
          .slice(index)
          .map((to) => (
            <path
              key={`${from.id} ${to.id}`}
              d={drawSpan(from.id, to.id, band)}
              className={`rainbow-bar spectrum-span spectrum-from-${from.id}-to-${to.id}`}
            />
          )),
      )}
    </g>
  );
}
