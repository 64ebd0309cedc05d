// Models for the rainbow's tests, made from a seed so that a failure can be repeated.
import fc from 'fast-check';
import {
  layoutRainbow,
  type RainbowMark,
  type RainbowPicture,
} from '#app/features/rainbow/layout-rainbow.ts';
import type { RainbowModel } from '#app/features/rainbow/rainbow-model.ts';
import { termIds, type StepId } from '#app/features/vocabulary/vocabulary.ts';

const steps = termIds('step');

export function buildRainbowModel(overrides: Partial<RainbowModel> = {}): RainbowModel {
  return {
    slug: 'sample-model',
    name: 'Sample Model',
    shortName: null,
    approach: 'connecting',
    from: 'early-help',
    to: 'long-term-support',
    ...overrides,
  };
}

/** So many models of any approach, span and name, addresses all different. */
export function arbitraryModels({
  minLength = 0,
  maxLength,
}: {
  minLength?: number;
  maxLength: number;
}): fc.Arbitrary<RainbowModel[]> {
  const span = fc
    .tuple(fc.nat(steps.length - 1), fc.nat(steps.length - 1))
    .map((ends): { from: StepId; to: StepId } => ({
      from: steps[Math.min(...ends)] as StepId,
      to: steps[Math.max(...ends)] as StepId,
    }));
  const model = fc
    .record({
      name: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
      shortName: fc.option(fc.string({ minLength: 1, maxLength: 22 })),
      approach: fc.constantFrom(...termIds('approach')),
      span,
    })
    .map(({ span: ends, ...rest }) => ({ ...rest, ...ends }));
  return fc
    .array(model, { minLength, maxLength, size: 'max' })
    .map((models) => models.map((each, index) => ({ ...each, slug: `sample-${index}` })));
}

/** The picture of models few enough for one. */
export function drawRainbow(models: readonly RainbowModel[]): RainbowPicture {
  const rainbow = layoutRainbow(models);
  if (!rainbow.isDrawn) throw new Error(`${models.length} models are too many for a picture.`);
  return rainbow;
}

export function listMarks({ bands }: RainbowPicture): RainbowMark[] {
  return bands.flatMap(({ marks }) => marks);
}
