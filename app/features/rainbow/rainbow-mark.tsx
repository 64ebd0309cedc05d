import { memo } from 'react';
import type { RainbowMark as PlacedMark } from './layout-rainbow.ts';
import { placeNameAfterSign, placeSign } from './place-sign.ts';
import type { RainbowDetail } from './rainbow-details.ts';
import { readModel, type Reading, type ReadingSign } from './rainbow-reading.ts';
import { RainbowSign } from './rainbow-sign.tsx';
import { describeMark } from './rainbow-words.ts';
import { useModelAddress } from '#app/features/models/carried-comparison.tsx';

interface RainbowMarkProps {
  mark: PlacedMark;
  /** Unique on the page: what is inside is named after it. */
  id: string;
  nameSize: number | null;
  detail?: RainbowDetail;
  reading: Reading | null;
  /** Of the hatching for what is closed. */
  hatchId: string;
  /** Where in the order of the keyboard; left to the browser without script. */
  tabIndex?: number;
  /** Whether the panel tells of it. */
  isShown?: boolean;
  /** Whether it will fall out of the picture that has been asked for, and begins to fade. */
  isLeaving?: boolean;
  /** Whether the picture no longer holds it, and it fades. */
  isDeparting?: boolean;
}

/**
 * One model: a link, arc and name together. What departs is the same element, to be seen only, so that it fades from where it was.
 * Memoised, because a key or a pointer changes one or two of many.
 */
export const RainbowMark = memo(function RainbowMark(props: RainbowMarkProps) {
  const { mark, nameSize, detail, reading, isDeparting } = props;
  const addressOf = useModelAddress();
  const sign = detail && reading ? readModel(reading, detail) : null;
  return (
    <a {...describeLink(props, addressOf(mark.model.slug))} className={nameClasses(props, sign)}>
      <MarkDrawing mark={mark} nameSize={nameSize} id={props.id} isSigned={sign !== null} />
      {sign && reading && !isDeparting && <MarkSign {...props} reading={reading} strength={sign.strength} />}
    </a>
  );
});

function describeLink({ mark, detail, reading, isDeparting, tabIndex }: RainbowMarkProps, href: string) {
  if (isDeparting) return { 'aria-hidden': true };
  const { model } = mark;
  return {
    href,
    'aria-label': describeMark(model, { detail, reading }),
    'data-model': model.slug,
    tabIndex,
  };
}

function nameClasses(
  { isShown, isLeaving, isDeparting }: RainbowMarkProps,
  sign: ReadingSign | null,
): string {
  return [
    'rainbow-mark',
    ...(isShown ? ['rainbow-mark-shown'] : []),
    ...(isLeaving ? ['rainbow-mark-leaving'] : []),
    ...(isDeparting ? ['rainbow-mark-departing'] : []),
    ...(sign ? [`rainbow-strength-${sign.strength}`] : []),
  ].join(' ');
}

type DrawingProps = Pick<RainbowMarkProps, 'mark' | 'id' | 'nameSize'> & { isSigned: boolean };

function MarkDrawing({ mark, id, nameSize, isSigned }: DrawingProps) {
  const { name, path } = mark;
  const moved =
    isSigned && nameSize !== null && placeSign(mark) !== null ? placeNameAfterSign(mark, nameSize) : null;
  return (
    <>
      <path d={path} />
      {name && (
        <>
          <path id={id} d={name.baseline} className="rainbow-baseline" />
          <text textAnchor="middle">
            <textPath
              href={`#${id}`}
              startOffset={moved?.offset ?? '50%'}
              textLength={moved?.squeezedTo ?? undefined}
              lengthAdjust={moved?.squeezedTo ? 'spacingAndGlyphs' : undefined}
            >
              {name.text}
            </textPath>
          </text>
        </>
      )}
    </>
  );
}

type SignProps = Pick<RainbowMarkProps, 'mark' | 'hatchId'> & {
  reading: Reading;
  strength: ReadingSign['strength'];
};

function MarkSign({ mark, reading, strength, hatchId }: SignProps) {
  const sign = placeSign(mark);
  return (
    <>
      {strength === 'closed' && <path d={mark.path} fill={`url(#${hatchId})`} className="rainbow-hatched" />}
      {sign && (
        <g className="rainbow-sign" transform={`translate(${sign.middle.x},${sign.middle.y})`}>
          <RainbowSign reading={reading} strength={strength} radius={sign.radius} />
        </g>
      )}
    </>
  );
}
