import { mostDrawn, type RainbowPicture, type UndrawnRainbow } from './layout-rainbow.ts';
import { RainbowFigure } from './rainbow-figure.tsx';
import type { RainbowDetail } from './rainbow-details.ts';
import { RainbowLegend, type RainbowFilter } from './rainbow-legend.tsx';
import { RainbowReadingKey } from './rainbow-reading-key.tsx';
import type { Reading } from './rainbow-reading.ts';
import { RainbowTable } from './rainbow-table.tsx';
import { useLeaving } from './use-leaving.ts';
import type { ComponentProps } from 'react';

const tableId = 'rainbow-table';

/** Knows what has been asked for; the figure itself can be drawn anywhere. */
function AnsweringFigure(props: ComponentProps<typeof RainbowFigure>) {
  return <RainbowFigure {...props} isLeaving={useLeaving()} />;
}

/** The picture, its key and its table; of too many models the table alone. */
export function Rainbow({
  picture,
  filter,
  details,
  reading = null,
}: {
  picture: RainbowPicture | UndrawnRainbow;
  /** What the picture can be narrowed down by, where it can. */
  filter?: RainbowFilter;
  /** By slug: what arcs show and say; with it there is a panel. */
  details?: Record<string, RainbowDetail>;
  /** The second reading, which needs details. */
  reading?: Reading | null;
}) {
  return (
    <div>
      {picture.isDrawn ? (
        <>
          <AnsweringFigure picture={picture} tableId={tableId} details={details} reading={reading} />
          {reading && <RainbowReadingKey reading={reading} />}
          <RainbowLegend filter={filter} />
        </>
      ) : (
        <p>Too many for a picture, which shows at most {mostDrawn}: here they are as a table.</p>
      )}
      <div className={picture.isDrawn ? 'rainbow-table-room' : undefined}>
        <RainbowTable id={tableId} bands={picture.bands} details={details} reading={reading} />
      </div>
    </div>
  );
}
