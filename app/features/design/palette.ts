// What app/styles/colours.css says, read back as values, and what it promises of them. Its test holds the file to the
// promises; /about/design shows them with what was measured. Both read the file itself, so neither can say otherwise.
import { contrastRatio, differenceSeen, parseColour, visions, type Vision } from '#app/lib/colour.ts';
import { termIds, type ApproachId } from '#app/features/vocabulary/vocabulary.ts';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** Values by the custom property's name without its dashes, as written: `{ paper: '#fbfaf6', … }` */
export type Colours = Readonly<Record<string, string>>;

export interface Palette {
  /** What browsers of today show. */
  shown: Readonly<Record<Scheme, Colours>>;
  /** What those show that cannot read OKLCH. */
  fallback: Readonly<Record<Scheme, Colours>>;
}

/** @param css the whole of colours.css */
export function readPalette(css: string): Palette {
  const light = [':root'];
  const dark = [darkMedia, ':root'];
  const rules = readRules(css);
  const fallback = {
    light: collect(rules, [light]),
    dark: collect(rules, [light, dark]),
  };
  const modern = (path: string[]) => [oklchSupport, ...path];
  return {
    fallback,
    shown: {
      light: collect(rules, [light, modern(light)]),
      dark: collect(rules, [light, dark, modern(light), modern(dark)]),
    },
  };
}

const darkMedia = '@media screen and (prefers-color-scheme: dark)';
const oklchSupport = '@supports (color: oklch(0.5 0.1 25))';

interface Rule {
  /** The at-rules and selectors that it stands in, outermost first. */
  path: string[];
  declarations: [name: string, value: string][];
}

/** Reads the custom properties of a stylesheet that nests only at-rules. */
function readRules(css: string): Rule[] {
  const rules: Rule[] = [];
  const path: string[] = [];
  for (const [, words, mark] of css.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]*)([{};])/g)) {
    const text = (words ?? '').trim();
    if (mark === '{') {
      path.push(text);
      rules.push({ path: [...path], declarations: [] });
    } else if (mark === '}') {
      path.pop();
    } else {
      const [, name, value] = /^--([\w-]+): (.+)$/.exec(text) ?? [];
      if (name !== undefined && value !== undefined) rules.at(-1)?.declarations.push([name, value]);
    }
  }
  return rules;
}

/** The values that hold where all the given rules apply, later ones winning; references to others are left out. */
function collect(rules: readonly Rule[], paths: readonly string[][]): Colours {
  const found = paths.flatMap((path) => {
    const rule = rules.find((candidate) => candidate.path.join(' ') === path.join(' '));
    if (!rule) throw new Error(`colours.css has no ${path.join(' { ')}.`);
    return rule.declarations.filter(([, value]) => !value.startsWith('var('));
  });
  return Object.fromEntries(found);
}

export interface Pair {
  front: string;
  back: string;
  /** WCAG 2.2: 4.5 for words (1.4.3), 3 for what must be seen to understand or use something (1.4.11). */
  least: 4.5 | 3;
}

const grounds = ['paper', 'panel', 'sky', 'sky-alt'];
const each = (fronts: readonly string[], backs: readonly string[], least: Pair['least']): Pair[] =>
  fronts.flatMap((front) => backs.map((back) => ({ front, back, least })));

/** Words, lines and marks on what they stand on, the approaches apart. */
export const pairs: readonly Pair[] = [
  ...each(['ink', 'quiet', 'faint', 'link', 'risk', 'bar'], grounds, 4.5),
  ...each(['ink', 'quiet', 'faint', 'link'], ['mark'], 4.5),
  // The words of a button, at rest and under the pointer.
  ...each(['paper'], ['ink', 'quiet'], 4.5),
  ...each(['strong-rule'], ['paper', 'panel'], 3),
];

/** What must hold of each approach: the name on its fill, its edge on everything that it is drawn on. */
export function approachPairs(approach: ApproachId): readonly Pair[] {
  return [
    ...each(['ink'], [`${approach}-fill`], 4.5),
    ...each([`${approach}-edge`], ['paper', 'panel', 'sky', 'sky-alt'], 3),
  ];
}

export interface Measured extends Pair {
  ratio: number;
}

/** @returns the pairs with the contrast that a scheme gives them */
export function measurePairs(wanted: readonly Pair[], colours: Colours): Measured[] {
  return wanted.map((pair) => ({
    ...pair,
    ratio: contrastRatio(find(colours, pair.front), find(colours, pair.back)),
  }));
}

export interface NeighbourDifference {
  part: 'fill' | 'edge';
  vision: Vision;
  between: readonly [ApproachId, ApproachId];
  difference: number;
}

/**
 * How far the colours of bands that lie side by side in the rainbow are apart, for each kind of colour vision (see
 * `differenceSeen` for the unit).
 */
export function measureNeighbours(colours: Colours): NeighbourDifference[] {
  const bands = termIds('approach');
  return (['fill', 'edge'] as const).flatMap((part) =>
    visions.flatMap((vision) =>
      bands.slice(1).map((inner, index) => {
        const outer = bands[index] as ApproachId;
        const difference = differenceSeen(
          find(colours, `${outer}-${part}`),
          find(colours, `${inner}-${part}`),
          vision,
        );
        return { part, vision, between: [outer, inner] as const, difference };
      }),
    ),
  );
}

/**
 * The least that neighbouring bands may differ by, whoever looks: more than nine times what is just noticed, for their fills
 * and for the lines round them, in which thin arcs are drawn whole.
 */
export const leastDifference = { fill: 9.5, edge: 9.5 } as const;

function find(colours: Colours, name: string) {
  const value = colours[name];
  if (value === undefined) throw new Error(`colours.css has no --${name}.`);
  return parseColour(value);
}
