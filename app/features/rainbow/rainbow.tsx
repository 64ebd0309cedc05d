import type { RainbowPicture } from './layout-rainbow.ts';
import { RainbowFigure } from './rainbow-figure.tsx';
import { RainbowLegend } from './rainbow-legend.tsx';
import { RainbowTable } from './rainbow-table.tsx';

const tableId = 'rainbow-table';

/** The picture, its key and its table. */
export function Rainbow({ picture }: { picture: RainbowPicture }) {
  return (
    <div>
      <RainbowFigure picture={picture} tableId={tableId} />
      <RainbowLegend />
      <RainbowTable id={tableId} bands={picture.bands} />
    </div>
  );
}
