// Draws the rainbow's picture for rainbow-file.ts, as text: sky, bands, steps and a link for every model.
import { bandEndSize, bandEndSlant, type BandEnd } from './band-ends.ts';
import { fileColours, type FileColours } from './file-colours.ts';
import { formatLength, setAlongCircle } from './file-text.ts';
import { outlineWidth } from './fit-bands.ts';
import type { RainbowBand, RainbowMark, RainbowPicture } from './layout-rainbow.ts';
import { lineRadiusOf } from './pack-band.ts';
import { describeMark } from './rainbow-words.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';
import { paths } from '#app/lib/paths.ts';
import { escapeXml } from '#app/lib/xml.ts';

const { light } = fileColours;
const stepSize = 16;
/** From the outermost band to the line that the steps' names stand on. */
const stepLift = 15;

/** The picture in its own units, with its links made whole. @param origin public address of the site */
export function drawPicture(picture: RainbowPicture, origin: string): string {
  const { centre, outerRadius, height } = picture;
  const ends = [
    `<text x="${formatLength(centre.x - outerRadius)}" y="${height - 8}">Prevention</text>`,
    `<text x="${formatLength(centre.x + outerRadius)}" y="${height - 8}" text-anchor="end">Crisis</text>`,
  ];
  return `<g transform="translate(${formatLength(centre.x)} ${formatLength(centre.y)})">
${drawSky(picture)}
${picture.bands.map((band) => drawBand(band, picture.nameSize ?? 0, origin)).join('\n')}
</g>
<g font-size="${stepSize}" class="quiet" fill="${light.quiet}">${ends.join('')}</g>`;
}

function drawSky({ sectors, bands, ends, borders, outerRadius }: RainbowPicture): string {
  const steps = sectors.map(({ label }, index) =>
    setAlongCircle(label, {
      position: (index + 0.5) / sectors.length,
      radius: outerRadius + stepLift,
      size: stepSize,
    }),
  );
  return [
    `<g class="sky" fill="${light.sky}">${sectors.map(({ path }) => `<path d="${path}"/>`).join('')}</g>`,
    ...bands.map(
      ({ approach, path }) =>
        `<path class="${approach}-track" fill="${light.approaches[approach].fill}" fill-opacity="0.28" d="${path}"/>`,
    ),
    `<g class="border" stroke="${light.paper}" stroke-width="3">${borders
      .map(({ from, to }) => `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"/>`)
      .join('')}</g>`,
    `<g font-size="${bandEndSize}" class="quiet" fill="${light.quiet}">${ends.map(nameBand).join('')}</g>`,
    `<g text-anchor="middle" font-size="${stepSize}" class="quiet" fill="${light.quiet}">${steps.join('')}</g>`,
  ].join('\n');
}

function nameBand({ approach, name, at, tick }: BandEnd): string {
  const { from, to } = tick;
  return `<path class="${approach}-line" stroke="${light.approaches[approach].edge}" stroke-width="1.5" d="M${from.x} ${from.y}L${to.x} ${to.y}"/><text transform="translate(${at.x} ${at.y}) rotate(${bandEndSlant})">${escapeXml(name)}</text>`;
}

/** Arcs of thin bands are too close for outlines: they have the colour of the outline instead. */
function drawBand({ approach, kind, marks }: RainbowBand, nameSize: number, origin: string): string {
  const { fill, edge } = light.approaches[approach];
  const look =
    kind === 'thin'
      ? `class="${approach}-thin" fill="${edge}"`
      : `class="${approach}" fill="${fill}" stroke="${edge}" stroke-width="${outlineWidth}"`;
  return `<g ${look} font-size="${nameSize}" text-anchor="middle">${marks
    .map((mark) => drawMark(mark, nameSize, origin))
    .join('')}</g>`;
}

/** One link a model, its words for those who point at it or hear it. */
function drawMark(
  { model, path, name, innerRadius, outerRadius }: RainbowMark,
  nameSize: number,
  origin: string,
): string {
  const words = escapeXml(describeMark(model));
  const set = (text: string, { from, to }: { from: number; to: number }) =>
    setAlongCircle(text, {
      position: (from + to) / 2,
      radius: lineRadiusOf((innerRadius + outerRadius) / 2, nameSize),
      size: nameSize,
    });
  return `<a href="${escapeXml(origin + paths.model(model.slug))}" class="mark" aria-label="${words}"><title>${words}</title><path d="${path}"/>${
    name === null
      ? ''
      : `<g class="name" fill="${light.ink}" stroke="none">${set(name.text, name.extent)}</g>`
  }</a>`;
}

/**
 * The rules that replace the light colours of the attributes. Each begins with `:root`, which programs too simple to know
 * `@media` do not know either: they keep the light colours.
 */
export function writeDarkColours({ paper, sky, ink, quiet, approaches }: FileColours): string {
  const bands = termIds('approach').flatMap((id) => {
    const { fill, edge } = approaches[id];
    return [
      `.${id}{fill:${fill};stroke:${edge}}`,
      `.${id}-track{fill:${fill}}`,
      `.${id}-thin{fill:${edge}}`,
      `.${id}-line{stroke:${edge}}`,
    ];
  });
  return [
    `.paper{fill:${paper}}`,
    `.sky{fill:${sky}}`,
    `.border{stroke:${paper}}`,
    `.quiet{fill:${quiet}}`,
    `.ink{fill:${ink}}`,
    ...bands,
    `.mark .name{fill:${ink};stroke:none}`,
    `.mark:hover path{stroke:${ink}}`,
    `.mark:focus-visible path{stroke:${ink}}`,
  ]
    .map((rule) => `:root ${rule}`)
    .join('');
}
