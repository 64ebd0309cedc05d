interface CitationProps {
  number: number | string;
  /** Of the number itself, so that its source can lead back to it. */
  id: string;
  /** Where the source stands on the page. */
  href: string;
}

/** A small number that leads to its source. */
export function Citation({ number, id, href }: CitationProps) {
  return (
    <a id={id} href={href} className="citation" aria-label={`Source ${number}`}>
      {number}
    </a>
  );
}
