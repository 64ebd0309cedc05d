// The comparison that a reader carries from page to page: known to every part of the page, so that each link to a model, a list or the
// picture takes it along, and each model can be added or taken out where it stands.
import { Link, useLocation } from '@remix-run/react';
import { createContext, useCallback, useContext } from 'react';
import {
  addToComparison,
  carryComparison,
  compareAddress,
  mostCompared,
  removeFromComparison,
  replaceCarried,
} from './comparison.ts';
import { ButtonLink } from '#app/components/button.tsx';
import { IgnoredParameters } from '#app/components/ignored-parameters.tsx';
import { countOf } from '#app/lib/format.ts';
import { carriedParameter, type IgnoredParameter } from '#app/lib/ignored-parameters.ts';
import { paths } from '#app/lib/paths.ts';

export interface CarriedComparison {
  /** At most four, in the order in which they were added. */
  chosen: readonly { slug: string; name: string }[];
  ignored: readonly IgnoredParameter[];
}

export const nothingCompared: CarriedComparison = { chosen: [], ignored: [] };

/** Null where there is nothing to compare with: in a frame on another site, which no comparison can leave. */
const ComparisonContext = createContext<CarriedComparison | null>(null);

export const ComparisonProvider = ComparisonContext.Provider;

function useCarried(): CarriedComparison {
  return useContext(ComparisonContext) ?? nothingCompared;
}

function useSlugs(): readonly string[] {
  return useCarried().chosen.map(({ slug }) => slug);
}

/** Adds what is carried along to any address of this site. */
export function useCarry(): (address: string) => string {
  const { chosen } = useCarried();
  return useCallback(
    (address) =>
      carryComparison(
        address,
        chosen.map(({ slug }) => slug),
      ),
    [chosen],
  );
}

/** The address of a card, with what is carried along. */
export function useModelAddress(): (slug: string) => string {
  const carry = useCarry();
  return useCallback((slug) => carry(paths.model(slug)), [carry]);
}

/** The page that is shown, with another comparison. */
function useAddressWith(): (slugs: readonly string[]) => string {
  const { pathname, search } = useLocation();
  return (slugs) => {
    const query = replaceCarried(search, slugs);
    return query === '' ? pathname : `${pathname}?${query}`;
  };
}

/** Sends what is carried along with a form that is sent by GET. */
export function CarriedFields() {
  return useSlugs().map((slug) => <input key={slug} type="hidden" name={carriedParameter} value={slug} />);
}

interface ToggleProps {
  slug: string;
  name: string;
  /** In a row of a table, where there is room for a word. */
  isBrief?: boolean;
}

/** Adds a model to the comparison, or takes it out again; nothing where it is full. */
export function ComparisonToggle({ slug, name, isBrief = false }: ToggleProps) {
  const slugs = useSlugs();
  const addressWith = useAddressWith();
  const isIn = slugs.includes(slug);
  const isOffered = useContext(ComparisonContext) !== null;
  if (!isOffered || (!isIn && slugs.length >= mostCompared)) return null;
  return (
    <Link
      to={addressWith(isIn ? removeFromComparison(slugs, slug) : addToComparison(slugs, slug))}
      preventScrollReset
      className={
        isBrief ? 'comparison-toggle comparison-toggle-brief no-print' : 'comparison-toggle no-print'
      }
    >
      {isBrief ? (
        <>
          {isIn ? 'Remove' : 'Compare'}
          <span className="sr-only">
            {' '}
            {name}
            {isIn && ' from the comparison'}
          </span>
        </>
      ) : (
        <>
          {isIn ? 'Take' : 'Add'}
          <span className="sr-only"> {name}</span>
          {isIn ? ' out of the comparison' : ' to the comparison'}
        </>
      )}
    </Link>
  );
}

/** What was carried along and is no model, for the head of the page. */
export function IgnoredComparison() {
  const { ignored } = useCarried();
  const addressWith = useAddressWith();
  return <IgnoredParameters ignored={ignored} clean={addressWith(useSlugs())} />;
}

/** What is chosen so far, at the foot of the window while its page is read; empty where nothing is. */
export function ComparisonBar() {
  const { chosen } = useCarried();
  const addressWith = useAddressWith();
  const slugs = chosen.map(({ slug }) => slug);
  const count = `${countOf(chosen.length, 'model')} to compare${chosen.length === mostCompared ? ', which is the most' : ''}`;
  return (
    <>
      {/* Stands there before it says anything, so that what it says is heard. */}
      <p aria-live="polite" className="sr-only">
        {chosen.length > 0 && count}
      </p>
      {chosen.length > 0 && (
        <section aria-label="Comparison" className="comparison-bar no-print">
          <p className="font-bold">{count}</p>
          <ul>
            {chosen.map(({ slug, name }) => (
              <li key={slug}>
                {name}{' '}
                <Link to={addressWith(removeFromComparison(slugs, slug))} preventScrollReset>
                  <span aria-hidden="true">×</span>
                  <span className="sr-only">Take {name} out of the comparison</span>
                </Link>
              </li>
            ))}
          </ul>
          <ButtonLink to={compareAddress(slugs)} reloadDocument kind="secondary">
            {chosen.length === 1 ? 'Compare with others like it' : 'Compare them'}
          </ButtonLink>
        </section>
      )}
    </>
  );
}
