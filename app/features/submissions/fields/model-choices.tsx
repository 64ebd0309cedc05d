import { createContext, useContext } from 'react';

const ModelsContext = createContext<readonly { slug: string; name: string }[]>([]);

/** Hands the models of the directory to the field that names one. */
export const ModelChoices = ModelsContext.Provider;

export function useModelChoices() {
  return useContext(ModelsContext);
}
