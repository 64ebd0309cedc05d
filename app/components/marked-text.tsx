interface MarkedTextProps {
  /** In turns: as it is, marked, as it is, … */
  parts: readonly string[];
}

/** A text in which what was looked for is marked. */
export function MarkedText({ parts }: MarkedTextProps) {
  return <>{parts.map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}</>;
}
