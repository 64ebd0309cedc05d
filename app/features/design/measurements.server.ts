// What /about/design shows of colours: read from the stylesheet as it was built and measured here, so that browsers need
// none of the arithmetic.
import css from '#app/styles/colours.css?raw';
import { formatHex, parseColour, simulateVision, visions } from '#app/lib/colour.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';
import {
  approachPairs,
  leastDifference,
  measureNeighbours,
  measurePairs,
  pairs,
  readPalette,
  type Scheme,
} from './palette.ts';

export type DesignMeasurements = ReturnType<typeof measureDesign>;

/** Everything measured, for the page: by scheme, `light` and `dark`. */
export function measureDesign() {
  const palette = readPalette(css);
  return {
    leastDifference,
    light: measureScheme('light'),
    dark: measureScheme('dark'),
  };

  function measureScheme(scheme: Scheme) {
    const colours = palette.shown[scheme];
    const neighbours = measureNeighbours(colours);
    return {
      colours,
      fallback: palette.fallback[scheme],
      pairs: measurePairs(pairs, colours),
      approaches: termIds('approach').map((id) => {
        const measured = measurePairs(approachPairs(id), colours);
        const leastOf = (least: number) =>
          Math.min(...measured.filter((pair) => pair.least === least).map(({ ratio }) => ratio));
        return { id, nameRatio: leastOf(4.5), edgeRatio: leastOf(3) };
      }),
      visions: visions.map((vision) => {
        const smallest = (part: 'fill' | 'edge') =>
          Math.min(
            ...neighbours
              .filter((entry) => entry.part === part && entry.vision === vision)
              .map(({ difference }) => difference),
          );
        const seen = (name: string) => formatHex(simulateVision(parseColour(colours[name] ?? ''), vision));
        return {
          vision,
          fill: smallest('fill'),
          edge: smallest('edge'),
          /** The seven bands as seen, outermost first. */
          bands: termIds('approach').map((id) => ({ fill: seen(`${id}-fill`), edge: seen(`${id}-edge`) })),
        };
      }),
    };
  }
}
