// The rainbow in a frame on another site: the picture, or in a narrow frame the table, and whose it is. It is plain HTML, and
// whatever is chosen in it leaves the frame.
import { useId } from 'react';
import type { RainbowMark, RainbowPicture, UndrawnRainbow } from './layout-rainbow.ts';
import { RainbowSky } from './rainbow-sky.tsx';
import { RainbowTable } from './rainbow-table.tsx';
import { countModels, titleRainbow, whyUndrawn } from './rainbow-title.ts';
import { describeMark } from './rainbow-words.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { paths } from '#app/lib/paths.ts';

interface RainbowEmbedProps {
  rainbow: RainbowPicture | UndrawnRainbow;
  /** What the models were narrowed down by, in words. */
  inWords: readonly string[];
  /** The query string of the same rainbow on our own page. */
  search: string;
}

export function RainbowEmbed({ rainbow, inWords, search }: RainbowEmbedProps) {
  const reason = whyUndrawn(rainbow, inWords);
  const hasPicture = rainbow.isDrawn && reason === null;
  return (
    <div className="rainbow-embed">
      <h1 className="text-h3">{titleRainbow(rainbow)}</h1>
      {inWords.length > 0 && <p className="mt-1 text-quiet wrap-anywhere">{inWords.join('; ')}</p>}
      {reason !== null && <p className="mt-3">{reason}</p>}
      {hasPicture && (
        <div className="rainbow-embed-picture">
          <Drawing picture={rainbow} />
          <Key />
        </div>
      )}
      {countModels(rainbow) > 0 && (
        <div className={hasPicture ? classifyTable(rainbow) : undefined}>
          <RainbowTable id="rainbow-table" bands={rainbow.bands} />
        </div>
      )}
      <p className="mt-4 text-[0.88rem] text-quiet">
        From{' '}
        <a href={paths.rainbow(search)} target="_blank" rel="noopener">
          Community Rainbow
        </a>
        , the open directory of community models of care and support. Data:{' '}
        <a href={dataLicenceUrl} target="_blank" rel="noopener">
          CC BY 4.0
        </a>
        .
      </p>
    </div>
  );
}

/** The width that a picture is laid out for, and from which on a frame shows it: app/styles/rainbow-embed.css. */
const fullWidth = 1280;
const leastWidth = 960;
const smallestLegibleName = 10;

/** Beside a picture that says it all the table is left out; it stays where names have no room, or would be too small to read. */
function classifyTable({ hasAllNames, nameSize }: RainbowPicture): string | undefined {
  if (!hasAllNames || nameSize === null) return undefined;
  return (nameSize * leastWidth) / fullWidth >= smallestLegibleName
    ? 'rainbow-embed-table'
    : 'rainbow-embed-table-of-small';
}

/** The bands in their order, outermost first. */
function Key() {
  return (
    <ol aria-label="The bands, outermost first" className="rainbow-embed-key">
      {lists.approach.map(({ id, label }) => (
        <li key={id} className={`approach-${id}`}>
          <span aria-hidden="true" className="rainbow-key" />
          {label}
        </li>
      ))}
    </ol>
  );
}

function Drawing({ picture }: { picture: RainbowPicture }) {
  const id = useId();
  const { centre, height, width, bands, nameSize } = picture;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label="The rainbow: models from prevention on the left to crisis on the right"
      className="block w-full"
      fontSize={nameSize ?? undefined}
    >
      <RainbowSky id={id} picture={picture} />
      <g transform={`translate(${centre.x},${centre.y})`}>
        {bands.map(({ approach, kind, marks }) => (
          <g key={approach} className={`approach-${approach} rainbow-band-${kind}`}>
            {marks.map((mark) => (
              <Mark key={mark.model.slug} mark={mark} id={`${id}${mark.model.slug}`} />
            ))}
          </g>
        ))}
      </g>
    </svg>
  );
}

/** One link a model, which says where it opens, since links in SVG do not go by the page's `base`. No panel tells more: a title does. */
function Mark({ mark: { model, name, path }, id }: { mark: RainbowMark; id: string }) {
  const words = describeMark(model);
  return (
    <a href={paths.model(model.slug)} target="_top" aria-label={words} className="rainbow-mark">
      <path d={path} />
      <title>{words}</title>
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
