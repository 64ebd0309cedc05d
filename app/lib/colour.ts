// Colours as numbers: how well one reads on another, and how far apart two are for readers who see fewer colours. Used
// by the tests that hold app/styles/colours.css to its promises and by /about/design, which shows what they find.

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
 * How far apart two colours are for a reader: Euclid's distance in OKLab, which its author scaled so that black and
 * white are 1 apart; from about 0.02 two patches side by side are told apart.
 */
export function differenceSeen(one: LinearRgb, other: LinearRgb, vision: Vision): number {
  const [lightness, a, b] = toOklab(simulateVision(one, vision));
  const [otherLightness, otherA, otherB] = toOklab(simulateVision(other, vision));
  return Math.hypot(lightness - otherLightness, a - otherA, b - otherB);
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
const toCones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const conesToLab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
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

function toOklab(colour: LinearRgb): LinearRgb {
  const [long, medium, short] = multiply(toCones, colour);
  return multiply(conesToLab, [Math.cbrt(long), Math.cbrt(medium), Math.cbrt(short)]);
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
