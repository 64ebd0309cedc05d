import { useEffect, useLayoutEffect } from 'react';

/** React's useLayoutEffect; on the server there is no layout to wait for, and React warns about it there. */
export const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;
