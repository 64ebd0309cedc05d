import { useEffect, useState } from 'react';

/** False on the server and until the page has come alive. */
export function useHasScript(): boolean {
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  return hasScript;
}
