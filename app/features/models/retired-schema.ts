// Addresses of models that are no longer cards. A published address never dies: it redirects or says why it is gone.
import { z } from 'zod';
import { cardSchema } from './card-schema.ts';

const { slug, reviewedOn: day } = cardSchema.shape;

/** A model whose address has changed: the old one redirects. */
export const renamedSlugSchema = z.strictObject({
  slug: slug.describe('The old address'),
  movedTo: slug.describe('The card that it is now'),
});

/** A model that was taken out: its address answers that it is gone, and why. */
export const withdrawnSlugSchema = z.strictObject({
  slug,
  withdrawnOn: day,
  reason: z.string().trim().min(1).describe('Why it was taken out, as readers will see it'),
});

export const retiredSlugSchema = z.union([renamedSlugSchema, withdrawnSlugSchema]);

/** An entry of data/retired.yaml. */
export type RetiredSlug = z.infer<typeof retiredSlugSchema>;
