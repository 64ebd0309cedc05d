// Apart from card-schema.ts so that pages can show the headings without shipping the schema to the browser.

/** The seven headings in the order they are read, with the words shown for them. */
export const headings = [
  { key: 'problem', label: 'Problem' },
  { key: 'solution', label: 'Solution' },
  { key: 'evidence', label: 'Evidence' },
  { key: 'impact', label: 'Impact' },
  { key: 'spread', label: 'Spread' },
  { key: 'requirements', label: 'Requirements' },
  { key: 'risks', label: 'What would kill it?' },
] as const;
export type HeadingKey = (typeof headings)[number]['key'];
