import { DirectionMark, VerdictMark } from './map-marks.tsx';
import { directionIds } from './map-evidence.ts';
import { verdictLabels } from './verdict-words.ts';
import { verdicts } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { paths } from '#app/lib/paths.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';

/** What the marks of the picture mean. */
export function MapLegend() {
  return (
    <dl className="map-legend">
      <div>
        <dt>In each cell</dt>
        <dd>
          <b>7</b> findings
        </dd>
        <dd>
          <i>
            4 i<span>nd.</span>
          </i>{' '}
          of them independent
        </dd>
      </div>
      <div>
        <dt>Each finding, a mark</dt>
        {directionIds.map((id) => (
          <dd key={id}>
            <DirectionMark direction={id} /> {termLabel('direction', id)}
          </dd>
        ))}
      </div>
      <div>
        <dt>
          How many models have which <a href={paths.aboutMethod()}>verdict</a>
        </dt>
        {verdicts.map((verdict) => (
          <dd key={verdict}>
            <VerdictMark verdict={verdict} /> {verdictLabels[verdict]}
          </dd>
        ))}
      </div>
      <div>
        <dt>Where nothing is known</dt>
        <dd>
          <span className="plus" aria-hidden="true">
            +
          </span>{' '}
          No finding: <a href={paths.submit('kind=study')}>tell us of a study</a>
        </dd>
      </div>
    </dl>
  );
}
