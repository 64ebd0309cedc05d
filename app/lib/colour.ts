// Colours as numbers: how well one reads on another, and how far apart two are for readers who see fewer colours. Used
// by the tests that hold app/styles/colours.css to its promises and by /about/design, which shows what they find.

import { computeCiede2000, type Cielab } from './ciede2000.ts';

/** Red, green and blue as shares of linear light; outside 0 to 1 where sRGB cannot show the colour. */
export type LinearRgb = readonly [number, number, number];

/** Colour vision: the usual, and without the red-, green- or blue-sensitive cones. */
export const visions = ['usual', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Vision = (typeof visions)[number];

/**
 * Reads `#rrggbb` or `oklch(L C H)` with L as a share of 1 and H in degrees, the two forms that colours.css uses.
 *
 * @throws for anything else
 */
export function parseColour(text: string): LinearRgb {
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text) ?? [];
  if (red !== undefined && green !== undefined && blue !== undefined) {
    return [fromHexPair(red), fromHexPair(green), fromHexPair(blue)];
  }
  const [, lightness, chroma, hue] = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(text) ?? [];
  if (lightness === undefined || chroma === undefined || hue === undefined) {
    throw new Error(`“${text}” is neither #rrggbb nor oklch(L C H).`);
  }
  const angle = (Number(hue) * Math.PI) / 180;
  return fromOklab([Number(lightness), Number(chroma) * Math.cos(angle), Number(chroma) * Math.sin(angle)]);
}

/** The nearest `#rrggbb`: each part cut off at what sRGB can show. */
export function formatHex(colour: LinearRgb): string {
  const pairs = colour.map((part) =>
    Math.round(encode(clamp(part)) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${pairs.join('')}`;
}

/** Whether sRGB can show the colour as it is, rounding apart. */
export function isInSrgb(colour: LinearRgb): boolean {
  return colour.every((part) => part >= -0.0005 && part <= 1.0005);
}

/** From 1 to 21, by the formula of WCAG 2.2 ("contrast ratio", with its "relative luminance"). */
export function contrastRatio(one: LinearRgb, other: LinearRgb): number {
  const lighter = Math.max(luminance(one), luminance(other));
  const darker = Math.min(luminance(one), luminance(other));
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * How far apart two colours are for a reader: CIEDE2000 with all its factors 1, after Sharma, Wu and Dalal, "The CIEDE2000
 * Color-Difference Formula: Implementation Notes, Supplementary Test Data, and Mathematical Observations", Color Research
 * and Application 30(1), 2005. About 1 is just noticed between large patches side by side; black and white are 100 apart.
 */
export function differenceSeen(one: LinearRgb, other: LinearRgb, vision: Vision): number {
  return computeCiede2000(toCielab(simulateVision(one, vision)), toCielab(simulateVision(other, vision)));
}

/**
 * A colour as a reader without one kind of cone sees it: the matrices for full severity of Machado, Oliveira and
 * Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on
 * Visualization and Computer Graphics 15(6), 2009, applied to linear light.
 */
export function simulateVision(colour: LinearRgb, vision: Vision): LinearRgb {
  if (vision === 'usual') return colour;
  const seen = multiply(machado[vision], colour);
  return [clamp(seen[0]), clamp(seen[1]), clamp(seen[2])];
}

type Matrix = readonly [LinearRgb, LinearRgb, LinearRgb];

const machado: Record<Exclude<Vision, 'usual'>, Matrix> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

// OKLab: Björn Ottosson, "A perceptual color space for image processing", 2020; the same numbers as in CSS Color 4.
const labToCones: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const fromCones: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

/** sRGB's linear light to CIE XYZ, each part a share of the white D65: the matrix of CSS Color 4, its rows over the white. */
const toXyz: Matrix = [
  [0.4338873, 0.376224, 0.1898886],
  [0.212639, 0.7151687, 0.0721923],
  [0.01775, 0.1094476, 0.8728023],
];

/** CIE L*, a*, b* (CIE 15), of white D65. */
function toCielab(colour: LinearRgb): Cielab {
  const bend = (part: number) => (part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116);
  const [x, y, z] = multiply(toXyz, colour);
  return [116 * bend(y) - 16, 500 * (bend(x) - bend(y)), 200 * (bend(y) - bend(z))];
}

function fromOklab(lab: LinearRgb): LinearRgb {
  const [long, medium, short] = multiply(labToCones, lab);
  return multiply(fromCones, [long ** 3, medium ** 3, short ** 3]);
}

function multiply(matrix: Matrix, [x, y, z]: LinearRgb): LinearRgb {
  const dot = (row: LinearRgb) => row[0] * x + row[1] * y + row[2] * z;
  return [dot(matrix[0]), dot(matrix[1]), dot(matrix[2])];
}

function luminance(colour: LinearRgb): number {
  return 0.2126 * clamp(colour[0]) + 0.7152 * clamp(colour[1]) + 0.0722 * clamp(colour[2]);
}

function fromHexPair(pair: string): number {
  const share = Number.parseInt(pair, 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function encode(part: number): number {
  return part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
}

function clamp(part: number): number {
  return Math.min(1, Math.max(0, part));
}
