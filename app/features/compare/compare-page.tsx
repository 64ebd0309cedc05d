import { Link } from '@remix-run/react';
import { ChosenModels } from './chosen-models.tsx';
import { modelParameter } from './compare-parameters.ts';
import type { ComparePageProps, SideBySide } from './compare-presenter.ts';
import { nameAll } from './compared-row.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { sourceAnchor } from './line-text.tsx';
import { companionRule, readyRule } from './suggested-comparisons.ts';
import { IgnoredParameters } from '#app/components/ignored-parameters.tsx';
import { countOf, joinWords, lowerFirst } from '#app/lib/format.ts';
import { writeSlugs } from '#app/features/models/comparison.ts';
import { paths } from '#app/lib/paths.ts';

/** What the page is called: by the names of its models, or by what it is for. */
export function nameComparison(chosen: readonly { name: string }[]): string {
  const names = chosen.map(({ name }) => name);
  if (names.length === 0) return 'Compare models';
  return names.length === 1 ? `Compare ${names[0]} with another model` : `${joinWords(names)} compared`;
}

/** Two to four models side by side; with fewer, what to compare. */
export function ComparePage(props: ComparePageProps) {
  const { chosen, sideBySide, ignored, clean } = props;
  return (
    <article className="compare-page">
      <h1 className="pt-8">{nameComparison(chosen)}</h1>
      {sideBySide === null ? (
        <p className="mt-3 max-w-measure text-lead text-quiet">
          Put two to four models side by side: what they cost, what is known of each outcome, what must be in
          place and what would kill them. Take it away as a Word document or a spreadsheet.
        </p>
      ) : (
        <p className="mt-3 max-w-measure text-lead text-quiet">
          What their cards say, heading by heading. Where all say the same, the row is one cell. What no
          source was found to say reads “not stated”.
        </p>
      )}
      <IgnoredParameters ignored={ignored} clean={clean} />
      <ChosenModels chosen={chosen} addable={props.addable} />
      {sideBySide !== null && <Comparison {...sideBySide} chosen={chosen} />}
      {props.companions.length > 0 && <Companions {...props} />}
      {chosen.length === 0 && <ReadyComparisons ready={props.ready} />}
    </article>
  );
}

/** Where the list of the comparison's headings stands. */
const contents = 'headings';

function Comparison(props: SideBySide & Pick<ComparePageProps, 'chosen'>) {
  const { chosen, sections, numbers, sources } = props;
  return (
    <>
      <TakeAway {...props} />
      <p className="hidden print:mt-3 print:block">
        The texts of the cards are printed where they stood open on the screen; the Word document has them
        all.
      </p>
      <SharedPoints {...props} />
      <nav id={contents} aria-label="Headings compared" className="compare-contents no-print">
        <ul>
          {sections.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
          <li>
            <a href="#sources">Sources ({sources.length})</a>
          </li>
        </ul>
      </nav>
      {sections.map(({ id, heading, note, groups }) => (
        <section key={id} aria-labelledby={id} className="compare-section">
          <h2 id={id}>{heading}</h2>
          <p className="no-print text-note md:hidden">
            <a href={`#${contents}`} className="inline-block py-1">
              All headings
            </a>
          </p>
          {note !== undefined && <p className="note">{note}</p>}
          {groups.map((group, index) => (
            <div key={index}>
              {group.heading !== null && <h3>{group.heading}</h3>}
              {group.note !== undefined && <p className="note">{group.note}</p>}
              <ComparisonTable
                caption={group.heading ?? heading}
                models={chosen}
                rows={group.rows}
                numbers={numbers}
                contents={contents}
              />
            </div>
          ))}
        </section>
      ))}
      <NextSteps {...props} />
      <Sources sources={sources} />
    </>
  );
}

function TakeAway({ docx, csv, readiness, plan }: SideBySide) {
  return (
    <p className="no-print mt-5 text-note">
      Take it away as a{' '}
      <a href={docx} download>
        Word document
      </a>{' '}
      or a{' '}
      <a href={csv} download>
        spreadsheet (CSV)
      </a>
      ; the page prints on A4, laid across. Go on to <a href={readiness}>check readiness</a> for them, or{' '}
      <a href={plan}>plan with them</a>.
    </p>
  );
}

function SharedPoints({ shared, chosen }: SideBySide & Pick<ComparePageProps, 'chosen'>) {
  return (
    <section aria-labelledby="shared" className="shared-points">
      <h2 id="shared">What {lowerFirst(nameAll(chosen.length))} share</h2>
      {shared.length === 0 ? (
        <p className="mt-2">Nothing that is compared in short words is the same for all of them.</p>
      ) : (
        <dl>
          {shared.map(({ label, points }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{points.join('; ')}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function NextSteps({ chosen, readiness, plan }: SideBySide & Pick<ComparePageProps, 'chosen'>) {
  const slugs = chosen.map(({ slug }) => slug);
  return (
    <section aria-labelledby="next" className="compare-section no-print">
      <h2 id="next">Where to go from here</h2>
      <ul className="mt-3 grid list-disc gap-1 ps-5">
        {chosen.map(({ slug, name }) => (
          <li key={slug}>
            {name}: <Link to={paths.model(slug)}>the whole card</Link>, or{' '}
            <a href={paths.briefing(slug)}>a page to paste into a paper</a>
          </li>
        ))}
        <li>
          <a href={paths.evidence(writeSlugs(modelParameter, slugs))}>Every finding on them</a>, to narrow
          down and take away
        </li>
        <li>
          <a href={readiness}>Check whether your area is ready</a> for what they ask
        </li>
        <li>
          <a href={plan}>Plan with them</a>: the gaps they would fill, what they need and what they cost
        </li>
      </ul>
    </section>
  );
}

function Sources({ sources }: Pick<SideBySide, 'sources'>) {
  return (
    <section aria-labelledby="sources" className="compare-section">
      <h2 id="sources">Sources</h2>
      <ol className="compare-sources">
        {sources.map(({ number, text, url }) => (
          <li key={number} id={sourceAnchor(number)} className="source" value={number}>
            {url === null ? (
              text
            ) : (
              <a href={url} className="print-address">
                {text}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Companions({ chosen, companions }: Pick<ComparePageProps, 'chosen' | 'companions'>) {
  return (
    <section aria-labelledby="companions" className="compare-section">
      <h2 id="companions">Often set beside {chosen[0]?.name}</h2>
      <p className="note">{companionRule}</p>
      <ul className="mt-4 grid gap-x-12 gap-y-4 md:grid-cols-2">
        {companions.map(({ slug, name, why, to }) => (
          <li key={slug}>
            <Link to={to} className="font-bold">
              Compare with {name}
            </Link>
            <p>{why}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReadyComparisons({ ready }: Pick<ComparePageProps, 'ready'>) {
  return (
    <section aria-labelledby="ready" className="compare-section">
      <h2 id="ready">Alternatives to what is bought now</h2>
      <p className="note">
        {readyRule} Or <Link to={paths.models()}>search all models</Link> and choose there.
      </p>
      <ul className="mt-4 grid gap-x-12 gap-y-4 md:grid-cols-2">
        {ready.map(({ instead, label, models, total, to, all }) => (
          <li key={instead}>
            <p className="font-bold">Instead of: {lowerFirst(label)}</p>
            <p>
              <Link to={to}>Compare {joinWords(models.map(({ name }) => name))}</Link>
              {total > models.length && (
                <>
                  , or see <Link to={all}>all {countOf(total, 'model')}</Link>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
