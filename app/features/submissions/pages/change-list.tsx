// What a change would alter on a card: texts before and after side by side, lists entry by entry.
import type { ReactNode } from 'react';
import type { AnswerChange, EntryChanges } from './compare-answers.server.ts';
import { countOf } from '#app/lib/format.ts';

interface ChangeListProps {
  changes: readonly AnswerChange[];
  /** What stands beside the heading of a change, such as the link to its question. */
  besides?: (change: AnswerChange) => ReactNode;
}

export function ChangeList({ changes, besides }: ChangeListProps) {
  return (
    <ul className="grid gap-5">
      {changes.map((change) => (
        <li key={change.id} className="grid gap-2 border-t border-rule pt-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h3 className="text-base">{change.shortTitle}</h3>
            {besides?.(change)}
          </div>
          {change.texts !== null && <BeforeAndAfter {...change.texts} />}
          {change.entries !== null && <Entries entries={change.entries} />}
        </li>
      ))}
    </ul>
  );
}

function BeforeAndAfter({ before, after }: { before: readonly string[]; after: readonly string[] }) {
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Side label="The card says now" lines={before} />
      <Side label="It would say" lines={after} isNew />
    </div>
  );
}

function Side({ label, lines, isNew = false }: { label: string; lines: readonly string[]; isNew?: boolean }) {
  return (
    <div className={`min-w-0 border-s-4 ps-3 wrap-anywhere ${isNew ? 'border-bar' : 'border-rule'}`}>
      <p className="text-note text-faint">{label}</p>
      {lines.length === 0 ? (
        <p className="text-quiet">Not stated</p>
      ) : (
        <div className={`grid gap-2 ${isNew ? '' : 'text-quiet'}`}>
          {lines.map((line, index) => (
            <p key={index} className="whitespace-pre-line">
              {line}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

function Entries({ entries }: { entries: EntryChanges }) {
  const { added, removed, changed, isReordered } = entries;
  return (
    <div className="grid max-w-measure gap-3 wrap-anywhere">
      {added.length > 0 && <Listed words={`${countOf(added.length, 'entry', 'entries')} added`} of={added} />}
      {removed.length > 0 && (
        <Listed words={`${countOf(removed.length, 'entry', 'entries')} taken out`} of={removed} />
      )}
      {changed.map(({ key, title, fields }) => (
        <div key={key}>
          <p className="text-note text-faint">Changed</p>
          <p>{title}</p>
          <ul className="mt-1 grid list-disc gap-1 ps-5 text-note">
            {fields.map(({ label, before, after }) => (
              <li key={label}>
                {label}: <del className="text-quiet">{before}</del> becomes{' '}
                <ins className="no-underline">
                  <strong>{after}</strong>
                </ins>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {isReordered && <p className="text-note">The entries stand in another order.</p>}
    </div>
  );
}

function Listed({ words, of }: { words: string; of: EntryChanges['added'] }) {
  return (
    <div>
      <p className="text-note text-faint">{words}</p>
      <ul className="grid list-disc gap-1 ps-5">
        {of.map(({ key, title, note }) => (
          <li key={key}>
            {title}
            {note !== undefined && <span className="text-note text-quiet"> ({note})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
