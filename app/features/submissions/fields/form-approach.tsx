import { createContext, useContext } from 'react';
import type { ApproachId } from '#app/features/vocabulary/vocabulary.ts';

const ApproachContext = createContext<ApproachId | null>(null);

/** Hands the approach of a draft, as far as it is chosen, to the drawing of its place. */
export const FormApproach = ApproachContext.Provider;

export function useFormApproach(): ApproachId | null {
  return useContext(ApproachContext);
}
