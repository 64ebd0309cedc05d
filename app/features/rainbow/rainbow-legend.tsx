import { Link } from '@remix-run/react';
import { lists } from '#app/features/vocabulary/vocabulary.ts';
import { paths } from '#app/lib/paths.ts';

/** The seven bands in their order, outermost first, each leading to its models. */
export function RainbowLegend() {
  return (
    <ol aria-label="The bands, outermost first" className="rainbow-legend">
      {lists.approach.map(({ id, label }) => (
        <li key={id} className={`approach-${id}`}>
          <span aria-hidden="true" className="rainbow-key" />
          <Link to={paths.models(`approach=${id}`)}>{label}</Link>
        </li>
      ))}
    </ol>
  );
}
