import { numberSource, readinessSources, type ReadinessSource } from './readiness-sources.ts';
import { Citation } from '#app/components/citation.tsx';

interface CiteSourceProps {
  source: ReadinessSource;
  /** Where on the page it is cited: names the citation, so once a page. */
  place: string;
}

/** The small number of a source of the framework or the checklist. */
export function CiteSource({ source, place }: CiteSourceProps) {
  return <Citation number={numberSource(source)} id={`cite-${place}`} href={`#source-${source}`} />;
}

/** Those sources, each where its citations lead. */
export function ReadinessSourceList() {
  return (
    <ul className="grid gap-3 text-note">
      {(Object.keys(readinessSources) as ReadinessSource[]).map((source) => (
        <li
          key={source}
          id={`source-${source}`}
          className="source grid max-w-[40em] grid-cols-[2.2rem_minmax(0,1fr)]"
        >
          <span className="font-bold tabular-nums">{numberSource(source)}.</span>
          <p>
            <a href={readinessSources[source].url} className="print-address">
              {readinessSources[source].text}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
