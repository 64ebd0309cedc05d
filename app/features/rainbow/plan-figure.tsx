// The rainbow of an area's plan: what it has filled, what it is considering hatched with a broken line, and a word where neither stands.
// Plain links without a panel; the page of the plan says the same in tables, which take its place on a phone.
import { useId } from 'react';
import { pointAt } from './half-ring.ts';
import type { RainbowMark, RainbowPicture, UndrawnRainbow } from './layout-rainbow.ts';
import { RainbowSky } from './rainbow-sky.tsx';
import { describeMark } from './rainbow-words.ts';
import { lists, stepsBetween, type StepId } from '#app/features/vocabulary/vocabulary.ts';
import { paths } from '#app/lib/paths.ts';

interface PlanFigureProps {
  picture: RainbowPicture | UndrawnRainbow;
  /** Slugs of the models that the area has; it is considering the others. */
  had: readonly string[];
}

export function PlanFigure({ picture, had }: PlanFigureProps) {
  const id = useId();
  if (!picture.isDrawn) return null;
  const { centre, height, width, bands, nameSize } = picture;
  const hatchId = `${id}hatch`;
  return (
    <div className="rainbow-figure">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label="The area’s models from prevention on the left to crisis on the right"
        className="block w-full"
        fontSize={nameSize ?? undefined}
      >
        <defs>
          <pattern
            id={hatchId}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
            className="rainbow-hatching"
          >
            <path d="M0,0V6" />
          </pattern>
        </defs>
        <RainbowSky id={id} picture={picture} />
        <g transform={`translate(${centre.x},${centre.y})`}>
          {listEmptySteps(picture).map((step) => (
            <EmptyStep key={step} step={step} picture={picture} />
          ))}
          {bands.map(({ approach, kind, marks }) => (
            <g key={approach} className={`approach-${approach} rainbow-band-${kind}`}>
              {marks.map((mark) => (
                <PlanMark
                  key={mark.model.slug}
                  mark={mark}
                  id={`${id}${mark.model.slug}`}
                  hatchId={hatchId}
                  isHad={had.includes(mark.model.slug)}
                />
              ))}
            </g>
          ))}
        </g>
      </svg>
    </div>
  );
}

function listEmptySteps({ bands }: RainbowPicture): StepId[] {
  const reached = new Set(
    bands.flatMap(({ marks }) => marks.flatMap(({ model }) => stepsBetween(model.from, model.to))),
  );
  return lists.step.flatMap(({ id }) => (reached.has(id) ? [] : [id]));
}

/** A word in the middle of the sector, where no arc is. */
function EmptyStep({ step, picture }: { step: StepId; picture: RainbowPicture }) {
  const { bands, outerRadius } = picture;
  const middle = ((bands.at(-1)?.innerRadius ?? 0) + outerRadius) / 2;
  const position = (lists.step.findIndex(({ id }) => id === step) + 0.5) / lists.step.length;
  const { x, y } = pointAt({ x: 0, y: 0 }, middle, position);
  return (
    <text
      aria-hidden="true"
      x={Number(x.toFixed(2))}
      y={Number(y.toFixed(2))}
      textAnchor="middle"
      className="rainbow-gap"
    >
      Nothing here
    </text>
  );
}

interface PlanMarkProps {
  mark: RainbowMark;
  id: string;
  hatchId: string;
  isHad: boolean;
}

function PlanMark({ mark: { model, name, path }, id, hatchId, isHad }: PlanMarkProps) {
  const words = `${describeMark(model)}, ${isHad ? 'the area has it' : 'the area is considering it'}`;
  return (
    <a
      href={paths.model(model.slug)}
      aria-label={words}
      className={`rainbow-mark${isHad ? '' : ' rainbow-considered'}`}
    >
      <path d={path} />
      <title>{words}</title>
      {!isHad && <path d={path} fill={`url(#${hatchId})`} className="rainbow-hatched" />}
      {name && (
        <>
          <path id={id} d={name.baseline} className="rainbow-baseline" />
          <text textAnchor="middle">
            <textPath href={`#${id}`} startOffset="50%">
              {name.text}
            </textPath>
          </text>
        </>
      )}
    </a>
  );
}
