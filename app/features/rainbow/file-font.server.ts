// The letters of the rainbow's file, inside the file itself: where it goes, Atkinson Hyperlegible is not installed. 45 KB.
import dataUrl from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline';

/** A variable font of weights 200 to 800 as a `data:` address. */
export const fileFont: string = dataUrl;
