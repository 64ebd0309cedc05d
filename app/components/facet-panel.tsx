import { Link } from '@remix-run/react';
import { useState } from 'react';
import { Button } from './button.tsx';
import { Choice } from './choices.tsx';
import { Disclosure } from './disclosure.tsx';
import type { CountedFacet, FacetCount } from '#app/lib/facet-counts.ts';
import { formatNumber } from '#app/lib/format.ts';

interface FacetPanelProps {
  facets: readonly CountedFacet[];
  /** What the button says that sends the choices: `Show models`. */
  button: string;
  /** Where nothing is chosen. */
  clear: string;
  /** Whether it stands beside the results where the screen is wide, and so need not be opened. */
  isBeside: boolean;
}

/** Everything to narrow down by: one line until it is opened; beside the results, all of it. */
export function FacetPanel({ facets, button, clear, isBeside }: FacetPanelProps) {
  const selected = facets.reduce((sum, facet) => sum + countSelected(facet), 0);
  return (
    <details className={`no-print mb-6 ${isBeside ? 'facet-panel' : 'max-w-2xl'}`}>
      <summary className="border-y border-strong-rule py-3 font-bold">
        Narrow down{selected > 0 && ` (${formatNumber(selected)} chosen)`}
      </summary>
      {isBeside && <h2 className="mb-3 hidden text-h3 lg:block">Narrow down</h2>}
      {facets.map((facet) => (
        <FacetGroup key={facet.id} facet={facet} />
      ))}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-rule pt-4">
        <Button>{button}</Button>
        <Link to={clear} className="inline-block py-1">
          Clear all
        </Link>
      </div>
    </details>
  );
}

function FacetGroup({ facet }: { facet: CountedFacet }) {
  const selected = countSelected(facet);
  // Once open it stays so: the box whose tick was taken off has the focus.
  const [isOpen, setOpen] = useState(selected > 0);
  if (selected > 0 && !isOpen) setOpen(true);
  // A value that would find nothing is shown only while it is chosen.
  const shown = facet.options.filter((option) => option.count > 0 || option.selected);
  return (
    <Disclosure
      isOpen={isOpen}
      summary={
        <>
          {facet.label}
          {selected > 0 && (
            <span className="font-normal text-faint"> ({formatNumber(selected)} selected)</span>
          )}
        </>
      }
    >
      <fieldset className="mt-1">
        <legend className="sr-only">{facet.label}</legend>
        {shown.length === 0 && <p className="text-faint">Nothing to choose in these results.</p>}
        {shown.map((option) => (
          <FacetOption key={option.id} facetId={facet.id} option={option} />
        ))}
      </fieldset>
    </Disclosure>
  );
}

function FacetOption({ facetId, option }: { facetId: string; option: FacetCount }) {
  const isDisabled = option.count === 0;
  return (
    <>
      {/* A disabled box is not sent along, and its choice would be lost with the next one. Its tag takes it off. */}
      {isDisabled && <input type="hidden" name={facetId} value={option.id} />}
      <Choice
        type="checkbox"
        // An id holds no spaces; a value, such as the name of a place, may.
        id={`${facetId}-${option.id.replaceAll(' ', '_')}`}
        name={facetId}
        value={option.id}
        defaultChecked={option.selected}
        disabled={isDisabled}
        label={
          <>
            {option.label} <span className="text-faint">({formatNumber(option.count)})</span>
          </>
        }
      />
    </>
  );
}

function countSelected({ options }: CountedFacet): number {
  return options.filter((option) => option.selected).length;
}
