// The comparison that a reader carries from page to page: known to every part of the page, so that each link to a model, a list or the
// picture takes it along, and each model can be added or taken out where it stands.
import { Link, useLocation, useNavigate } from '@remix-run/react';
import { createContext, useCallback, useContext, useMemo, type MouseEvent, type ReactNode } from 'react';
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

interface ComparisonHere extends CarriedComparison {
  slugs: readonly string[];
  /** The page that is shown, with another comparison. */
  addressWith: (slugs: readonly string[]) => string;
  /** Follows such an address in place. */
  follow: (event: MouseEvent<HTMLAnchorElement>) => void;
}

const nowhere: ComparisonHere = { ...nothingCompared, slugs: [], addressWith: () => '', follow: () => {} };

/** Null where there is nothing to compare with: in a frame on another site, which no comparison can leave. */
const ComparisonContext = createContext<ComparisonHere | null>(null);

/** Tells the page inside it what is carried along. */
export function ComparisonProvider({ value, children }: { value: CarriedComparison; children: ReactNode }) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  // An answer of the server is another object each time, mostly with the same in it.
  const carried = JSON.stringify(value);
  const here = useMemo<ComparisonHere>(() => {
    const { chosen, ignored } = JSON.parse(carried) as CarriedComparison;
    return {
      chosen,
      ignored,
      slugs: chosen.map(({ slug }) => slug),
      addressWith: (slugs) => {
        const query = replaceCarried(search, slugs);
        return query === '' ? pathname : `${pathname}?${query}`;
      },
      follow: (event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        navigate(event.currentTarget.pathname + event.currentTarget.search);
      },
    };
  }, [carried, pathname, search, navigate]);
  return <ComparisonContext.Provider value={here}>{children}</ComparisonContext.Provider>;
}

function useComparison(): ComparisonHere {
  return useContext(ComparisonContext) ?? nowhere;
}

/** Adds what is carried along to any address of this site. */
export function useCarry(): (address: string) => string {
  const { slugs } = useComparison();
  return useCallback((address) => carryComparison(address, slugs), [slugs]);
}

/** The address of a card, with what is carried along. */
export function useModelAddress(): (slug: string) => string {
  const carry = useCarry();
  return useCallback((slug) => carry(paths.model(slug)), [carry]);
}

/** Sends what is carried along with a form that is sent by GET. */
export function CarriedFields() {
  return useComparison().slugs.map((slug) => (
    <input key={slug} type="hidden" name={carriedParameter} value={slug} />
  ));
}

interface ToggleProps {
  slug: string;
  name: string;
  /** In a row of a table, where there is room for a word. */
  isBrief?: boolean;
}

/**
 * Adds a model to the comparison, or takes it out again; nothing where it is full. A link of its own and not Remix's, which costs each of
 * two hundred rows several times as much.
 */
export function ComparisonToggle({ slug, name, isBrief = false }: ToggleProps) {
  const here = useContext(ComparisonContext);
  if (here === null) return null;
  const isIn = here.slugs.includes(slug);
  if (!isIn && here.slugs.length >= mostCompared) return null;
  const next = isIn ? removeFromComparison(here.slugs, slug) : addToComparison(here.slugs, slug);
  return (
    <a
      href={here.addressWith(next)}
      onClick={here.follow}
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
    </a>
  );
}

/** What was carried along and is no model, for the head of the page. */
export function IgnoredComparison() {
  const { ignored, slugs, addressWith } = useComparison();
  return <IgnoredParameters ignored={ignored} clean={addressWith(slugs)} />;
}

/** What is chosen so far, at the foot of the window while its page is read; empty where nothing is. */
export function ComparisonBar() {
  const { chosen, slugs, addressWith } = useComparison();
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
                <Link to={addressWith(removeFromComparison(slugs, slug))}>
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
