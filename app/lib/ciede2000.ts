/** L*, a* and b*. */
export type Cielab = readonly [lightness: number, a: number, b: number];

/**
 * The CIE's colour difference of 2000 between two colours in CIELAB, with its three weighting factors 1. Names and steps follow
 * G. Sharma, W. Wu and E. N. Dalal, "The CIEDE2000 Color-Difference Formula: Implementation Notes, Supplementary Test Data,
 * and Mathematical Observations", Color Research and Application 30(1), 2005, pages 21 to 30; angles are in degrees.
 *
 * @returns 0 for the same colour; about 1 is just noticed between large patches side by side; black and white are 100 apart
 */
export function computeCiede2000(one: Cielab, other: Cielab): number {
  const meanOwnChroma = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
  const stretch = 1.5 - 0.5 * Math.sqrt(saturate(meanOwnChroma));
  const [lightness1, chroma1, hue1] = toPolar(one, stretch);
  const [lightness2, chroma2, hue2] = toPolar(other, stretch);
  const isGrey = chroma1 * chroma2 === 0;
  const isAcrossZero = Math.abs(hue2 - hue1) > 180;

  const turn = isGrey ? 0 : hue2 - hue1 - (isAcrossZero ? 360 * Math.sign(hue2 - hue1) : 0);
  const lightnessStep = lightness2 - lightness1;
  const chromaStep = chroma2 - chroma1;
  const hueStep = 2 * Math.sqrt(chroma1 * chroma2) * sine(turn / 2);

  const lightness = (lightness1 + lightness2) / 2;
  const chroma = (chroma1 + chroma2) / 2;
  const hueSum = hue1 + hue2;
  // Of a grey the hue is 0, and the sum then the hue of the other.
  const hue = isGrey ? hueSum : (hueSum + (isAcrossZero ? (hueSum < 360 ? 360 : -360) : 0)) / 2;

  const hueFactor =
    1 -
    0.17 * cosine(hue - 30) +
    0.24 * cosine(2 * hue) +
    0.32 * cosine(3 * hue + 6) -
    0.2 * cosine(4 * hue - 63);
  const lightnessPart =
    lightnessStep / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2));
  const chromaPart = chromaStep / (1 + 0.045 * chroma);
  const huePart = hueStep / (1 + 0.015 * chroma * hueFactor);
  const blueTurn = 30 * Math.exp(-(((hue - 275) / 25) ** 2));
  const interplay = -sine(2 * blueTurn) * 2 * Math.sqrt(saturate(chroma));
  return Math.sqrt(lightnessPart ** 2 + chromaPart ** 2 + huePart ** 2 + interplay * chromaPart * huePart);
}

/** Lightness, chroma and hue from 0 up to 360, a* stretched; the hue of a grey is 0. */
function toPolar([lightness, a, b]: Cielab, stretch: number): Cielab {
  const wide = a * stretch;
  const hue = (Math.atan2(b, wide) * 180) / Math.PI;
  return [lightness, Math.hypot(wide, b), hue < 0 ? hue + 360 : hue];
}

/** From 0 for grey to nearly 1 for the strongest colours. */
function saturate(chroma: number): number {
  return chroma ** 7 / (chroma ** 7 + 25 ** 7);
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}
