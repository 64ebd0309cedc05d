import { createContext, useContext } from 'react';

export interface CitableSource {
  /** `s1` */
  key: string;
  title: string;
}

const SourcesContext = createContext<readonly CitableSource[]>([]);

/** Hands the publications of a draft to the fields that cite them. */
export const FormSources = SourcesContext.Provider;

export function useFormSources(): readonly CitableSource[] {
  return useContext(SourcesContext);
}
