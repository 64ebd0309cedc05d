// Draws the picture that layout-rainbow.ts has worked out. Every model is one link, arc and name together; the table below it on the
// page says the same in words, and is its form on a phone. With script the picture is walked by keys, and a panel beneath it tells of
// one model at a time.
import { useId, useRef } from 'react';
import type { RainbowPicture } from './layout-rainbow.ts';
import type { RainbowDetail } from './rainbow-details.ts';
import type { RainbowModel } from './rainbow-model.ts';
import { RainbowMark } from './rainbow-mark.tsx';
import { HowToRead, RainbowPanel } from './rainbow-panel.tsx';
import type { Reading } from './rainbow-reading.ts';
import { RainbowSky } from './rainbow-sky.tsx';
import { usePanelDetails } from './use-panel-details.ts';
import { useDepartingMarks, type ShownMark } from './use-departing-marks.ts';
import { useRainbowKeys } from './use-rainbow-keys.ts';
import { useShownModel } from './use-shown-model.ts';

interface RainbowFigureProps {
  picture: RainbowPicture;
  /** Id of what the keyboard may go on to instead of walking the arcs. */
  tableId: string;
  /** By slug: what arcs show and say; with it there is a panel. */
  details?: Record<string, RainbowDetail>;
  reading: Reading | null;
  /** Says which marks the picture that was asked for will not hold; null while none is asked for. */
  isLeaving?: ((model: RainbowModel) => boolean) | null;
}

export function RainbowFigure({ picture, tableId, details, reading, isLeaving }: RainbowFigureProps) {
  const id = useId();
  const figure = useRef<HTMLDivElement>(null);
  const panelRoom = useRef<HTMLDivElement>(null);
  const { shown, hide, ...watch } = useShownModel(figure, panelRoom);
  const keys = useRainbowKeys(picture, figure, hide);
  const more = usePanelDetails();
  const marks = useDepartingMarks(picture.bands);
  const { centre, height, width, nameSize } = picture;
  const isScripted = keys.stop !== null;
  const hatchId = `${id}hatch`;
  const model = picture.bands
    .flatMap((band) => band.marks)
    .find((mark) => mark.model.slug === shown?.slug)?.model;
  return (
    <div
      ref={figure}
      // Listens for what happens on the links inside and is nothing by itself.
      role="presentation"
      className={`rainbow-figure${isScripted ? ' rainbow-moves' : ''}${reading ? ' rainbow-reads' : ''}`}
      onFocus={(event) => {
        if (details) more.load();
        keys.onFocus(event);
        watch.onFocus(event);
      }}
      onBlur={watch.onBlur}
      onKeyDown={keys.onKeyDown}
      onPointerEnter={details && more.load}
      onPointerMove={watch.onPointerMove}
      onPointerLeave={watch.onPointerLeave}
    >
      <a href={`#${tableId}`} className="rainbow-skip">
        Skip the picture and go to the same as a table
      </a>
      <p id={`${id}keys`} hidden>
        Left and right arrow keys move along a band, up and down from band to band. Enter opens the card,
        Escape leaves the picture.
      </p>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label="The rainbow: models from prevention on the left to crisis on the right"
        aria-describedby={isScripted ? `${id}keys` : undefined}
        className="block w-full"
        fontSize={nameSize ?? undefined}
      >
        {reading && <Hatching id={hatchId} />}
        <RainbowSky id={id} picture={picture} />
        <g transform={`translate(${centre.x},${centre.y})`}>
          {picture.bands.map(({ approach, kind }, index) => {
            const shownMarks = marks[index] ?? [];
            const fading = describeFading(shownMarks, isLeaving ?? null);
            return (
              <g
                key={approach}
                className={`approach-${approach} rainbow-band-${kind}${fading === null ? '' : ` rainbow-band-${fading}`}`}
              >
                {shownMarks.map(({ mark, isDeparting }) => {
                  const { slug } = mark.model;
                  return (
                    <RainbowMark
                      key={slug}
                      id={`${id}${slug}`}
                      mark={mark}
                      nameSize={nameSize}
                      detail={details?.[slug]}
                      reading={reading}
                      hatchId={hatchId}
                      tabIndex={isScripted ? (slug === keys.stop ? 0 : -1) : undefined}
                      isShown={slug === model?.slug}
                      isDeparting={isDeparting}
                      isLeaving={fading === null && (isLeaving?.(mark.model) ?? false)}
                    />
                  );
                })}
              </g>
            );
          })}
        </g>
      </svg>
      {(details || !picture.hasAllNames) && (
        <>
          <div ref={panelRoom} className={`rainbow-panel-room${details ? '' : ' rainbow-panel-brief'}`}>
            {details && !model && <HowToRead />}
          </div>
          <div className="rainbow-panel-stand">
            {model && (
              <RainbowPanel
                model={model}
                detail={details?.[model.slug]}
                more={more.details?.[model.slug]}
                isHigh={shown?.isHigh ?? false}
              />
            )}
          </div>
        </>
      )}
    </div>
  );
}

/**
 * A band of which nothing stays fades as a whole: to fade two hundred marks one by one takes a browser longer than all the rest.
 *
 * @returns null for a band of which something stays, or that holds nothing
 */
function describeFading(
  marks: readonly ShownMark[],
  isLeaving: ((model: RainbowModel) => boolean) | null,
): 'leaving' | 'departing' | null {
  if (marks.length === 0) return null;
  if (marks.every(({ isDeparting }) => isDeparting)) return 'departing';
  const isGoing = ({ mark, isDeparting }: ShownMark) => isDeparting || isLeaving?.(mark.model) === true;
  return marks.every(isGoing) ? 'leaving' : null;
}

/** Lines across, for what no longer runs. */
function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
        className="rainbow-hatching"
      >
        <path d="M0,0V5" />
      </pattern>
    </defs>
  );
}
