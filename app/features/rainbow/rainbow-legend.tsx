import { Link } from '@remix-run/react';
import { useCarry } from '#app/features/models/carried-comparison.tsx';
import { lists, type ApproachId } from '#app/features/vocabulary/vocabulary.ts';
import { formatNumber } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** A band or a step that the picture can be narrowed down to. */
export interface LegendChoice {
  id: string;
  label: string;
  /** How many models choosing it alone would show. */
  count: number;
  selected: boolean;
  /** The same picture with it chosen as well, or no longer: a query string. */
  search: string;
}

/** What a picture can be narrowed down by. */
export interface RainbowFilter {
  approach: readonly LegendChoice[];
  step: readonly LegendChoice[];
  /** The address of a picture. @param search a query string */
  addressOf: (search: string) => string;
}

/**
 * The seven bands in their order, outermost first. Each leads to its models; where the picture can be narrowed down, each is
 * a switch for it, and so is each step.
 */
export function RainbowLegend({ filter }: { filter?: RainbowFilter }) {
  const carry = useCarry();
  if (filter) {
    const { approach, step, addressOf } = filter;
    return (
      <div className="rainbow-choices">
        <ChoiceList label="The bands, outermost first" choices={approach} addressOf={addressOf} hasKeys />
        <ChoiceList label="The steps, from prevention to crisis" choices={step} addressOf={addressOf} />
      </div>
    );
  }
  return (
    <ol aria-label="The bands, outermost first" className="rainbow-legend">
      {lists.approach.map(({ id, label }) => (
        <li key={id} className={bandClass(id)}>
          <span aria-hidden="true" className="rainbow-key" />
          <Link to={carry(paths.models(`approach=${id}`))}>{label}</Link>
        </li>
      ))}
    </ol>
  );
}

function bandClass(id: string): string {
  return `approach-${id as ApproachId}`;
}

interface ChoiceListProps {
  label: string;
  choices: readonly LegendChoice[];
  addressOf: RainbowFilter['addressOf'];
  /** Whether each has the colour of its band before it. */
  hasKeys?: boolean;
}

function ChoiceList({ label, choices, addressOf, hasKeys = false }: ChoiceListProps) {
  return (
    <ol aria-label={label} className="rainbow-legend">
      {choices.map(({ id, label: name, count, selected, search }) => (
        <li key={id} className={hasKeys ? bandClass(id) : undefined}>
          {hasKeys && <span aria-hidden="true" className="rainbow-key" />}
          {count === 0 && !selected ? (
            <span className="text-faint">{name} (0)</span>
          ) : (
            <Link
              to={addressOf(search)}
              className={selected ? 'font-bold' : undefined}
              aria-current={selected ? 'true' : undefined}
            >
              {name}
              {selected && (
                <>
                  <span aria-hidden="true"> ×</span>
                  <span className="sr-only">, chosen: take it off</span>
                </>
              )}
              {!selected && <span className="text-faint"> ({formatNumber(count)})</span>}
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}
