import type { HistoryPageProps, ShownRevision } from './history-presenter.ts';
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { IgnoredParameters } from '#app/components/ignored-parameters.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { DifferenceView } from '#app/features/models/difference-view.tsx';
import { countOf, formatDate, lowerFirst } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** Every revision of a card, the latest first, with what it changed and what it put right. */
export function HistoryPage(props: HistoryPageProps) {
  const { slug, name, total, page, pages, previous, next, ruleVersion, revisions } = props;
  return (
    <article className="history">
      <div className="pt-5">
        <Breadcrumbs
          trail={[
            { name: 'Models', to: paths.models() },
            { name, to: paths.model(slug) },
          ]}
          current="History"
        />
      </div>
      <h1 className="mt-4">{name}: history and corrections</h1>
      <p className="mt-3 max-w-[36rem] text-lead text-quiet">
        {total === 1
          ? 'This card has been published once, and not changed since.'
          : `This card has ${countOf(total, 'revision')}. The latest stands first; each says what it changed.`}
      </p>
      <IgnoredParameters ignored={props.ignored} clean={props.address} />
      <div className="mt-6">
        <Corrections {...props} />
      </div>
      <ol className="mt-8 grid grid-cols-1 gap-8">
        {revisions.map((revision, index) => (
          <Revision key={revision.anchor} revision={revision} isOpen={page === 1 && index === 0} />
        ))}
      </ol>
      <div className="mt-8">
        <Pagination page={page} pages={pages} previous={previous} next={next} />
      </div>
      <p className="mt-8 max-w-measure text-note text-quiet">
        Evidence levels of every revision are worked out by{' '}
        <a href={paths.aboutMethod()}>the rule of today</a>, version {ruleVersion}. Struck through is what was
        taken out, underlined what was put in; a number in square brackets is that of a source. An id such as
        e3 always means the same finding, whatever became of it.{' '}
        <a href={paths.submit(`model=${slug}&kind=change`)}>Tell us</a> if the card is wrong.
      </p>
    </article>
  );
}

function Corrections({ corrections, page }: Pick<HistoryPageProps, 'corrections' | 'page'>) {
  if (corrections.length === 0) {
    return page === 1 ? <p className="max-w-measure">No correction has been needed so far.</p> : null;
  }
  return (
    <Notice kind="warning" title={corrections.length === 1 ? 'One correction' : 'Corrections'}>
      <ul className="grid gap-2">
        {corrections.map(({ day, words, address, number }) => (
          <li key={address} className="wrap-anywhere whitespace-pre-line">
            <b>
              <time dateTime={day}>{formatDate(day)}</time>
            </b>
            : {words} <a href={address}>Revision {number}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Revision({ revision, isOpen }: { revision: ShownRevision; isOpen: boolean }) {
  const { anchor, number, former, day, madeBy, correction, summary, level, levelBefore, changes } = revision;
  const title = `Revision ${number}${former === null ? '' : ` of ${former.name}`}`;
  return (
    <li className="grid grid-cols-1 gap-3 border-t border-rule pt-5">
      <h2 id={anchor} className="text-h3">
        {title}, <time dateTime={day}>{formatDate(day)}</time>
      </h2>
      {former !== null && (
        <p className="max-w-measure text-note text-quiet">
          Under its former address, {former.address}, and the name that it had then.
        </p>
      )}
      {correction !== null && (
        <Notice kind="warning" title="Correction" label={`Correction: ${lowerFirst(title)}`}>
          <p className="wrap-anywhere whitespace-pre-line">{correction}</p>
        </Notice>
      )}
      <p className="max-w-measure">{summary}</p>
      <p className="text-note text-quiet">
        {madeBy}. Evidence: {lowerFirst(level)}
        {levelBefore !== null && (
          <>
            , <b>and before it {lowerFirst(levelBefore)}</b>
          </>
        )}
        .
      </p>
      {changes.length > 0 && (
        <details open={isOpen}>
          <summary className="py-1 font-bold">What changed in {lowerFirst(title)}</summary>
          <div className="mt-3">
            <DifferenceView sections={changes} level={3} />
          </div>
        </details>
      )}
    </li>
  );
}
