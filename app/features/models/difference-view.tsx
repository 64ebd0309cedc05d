// What differs between two versions of a card, to be read: what was taken out is struck through and what was put in
// underlined, and both say so to a screen reader.
import { Fragment, type ReactNode } from 'react';
import type {
  FieldChange,
  ItemChange,
  ListDifference,
  SectionDifference,
  ValueChange,
} from './describe-difference.ts';
import type { WordPart } from './diff-words.ts';

interface DifferenceViewProps {
  sections: readonly SectionDifference[];
  /** Of the headings of the sections. */
  level: 2 | 3 | 4 | 5;
  /** What stands behind what changed, by its path in the card's own keys, such as a link. */
  besides?: (path: string) => ReactNode;
}

/** Every section in which something changed, in the order of the card's page. */
export function DifferenceView({ sections, level, besides }: DifferenceViewProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="grid grid-cols-1 gap-5">
      {sections.map(({ id, heading, fields, lists }) => (
        <div key={id} className="grid max-w-measure min-w-0 grid-cols-1 gap-3 wrap-anywhere">
          <Heading className="text-base">{heading}</Heading>
          {fields.length > 0 && <FieldChanges fields={fields} besides={besides} />}
          {lists.map((list) => (
            <ListChanges key={list.path} list={list} besides={besides} />
          ))}
        </div>
      ))}
    </div>
  );
}

type Besides = Pick<DifferenceViewProps, 'besides'>;

/** A heading's own text needs no label: the heading says what it is. */
function FieldChanges({ fields, besides }: { fields: readonly FieldChange[] } & Besides) {
  return (
    <dl className="grid grid-cols-1 gap-3">
      {fields.map(({ path, label, change }) => (
        <div key={path}>
          <dt className="text-note text-faint">
            {label} {besides?.(path)}
          </dt>
          <dd>
            <ChangedValue change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ListChanges({ list, besides }: { list: ListDifference } & Besides) {
  return (
    <>
      {list.items.length > 0 && (
        <ul className="grid grid-cols-1 gap-4">
          {list.items.map((item, index) => (
            <li key={index} className="border-s-4 border-rule ps-3">
              <p className="text-note text-faint">
                <b className="text-ink">{itemWords[item.kind]}</b>: {item.name} {besides?.(item.path)}
              </p>
              <ChangedItem item={item} />
            </li>
          ))}
        </ul>
      )}
      {list.isReordered && <p className="text-note">They stand in another order.</p>}
    </>
  );
}

const itemWords: Record<ItemChange['kind'], string> = {
  added: 'Added',
  removed: 'Taken out',
  changed: 'Changed',
};

function ChangedItem({ item: { kind, title, facts, fields } }: { item: ItemChange }) {
  const Mark = kind === 'added' ? Added : kind === 'removed' ? Removed : Fragment;
  return (
    <>
      {title !== null && (
        <p className="whitespace-pre-line">
          <Mark>{showCitations(title)}</Mark>
        </p>
      )}
      {facts.length > 0 && (
        <p className="mt-1 text-note text-quiet">
          {facts.map(({ label, value }) => `${label}: ${showCitations(value)}`).join('. ')}.
        </p>
      )}
      {fields.length > 0 && (
        <dl className="mt-1 grid grid-cols-1 gap-2">
          {fields.map(({ path, label, change }) => (
            <div key={path}>
              <dt className="text-note text-faint">{label}</dt>
              <dd>
                <ChangedValue change={change} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** One value before and after. */
export function ChangedValue({ change }: { change: ValueChange }) {
  switch (change.kind) {
    case 'words':
      return <ChangedWords parts={change.parts} />;
    case 'value':
      return (
        <p className="whitespace-pre-line">
          <Removed isSilent>{showCitations(change.before)}</Removed> becomes{' '}
          <Added isSilent>{showCitations(change.after)}</Added>
        </p>
      );
    case 'list':
      return (
        <>
          <ShortList words="Added" mark={Added} entries={change.added} />
          <ShortList words="Taken out" mark={Removed} entries={change.removed} />
          {change.isReordered && <p className="text-note">They stand in another order.</p>}
        </>
      );
  }
}

interface ShortListProps {
  words: string;
  mark: typeof Added;
  entries: readonly string[];
}

function ShortList({ words, mark: Mark, entries }: ShortListProps) {
  if (entries.length === 0) return null;
  return (
    <p>
      {words}:{' '}
      {entries.map((entry, index) => (
        <Fragment key={entry}>
          {index > 0 && '; '}
          <Mark isSilent>{entry}</Mark>
        </Fragment>
      ))}
    </p>
  );
}

/** A text with what was taken out of it and put in. */
export function ChangedWords({ parts }: { parts: readonly WordPart[] }) {
  return (
    <p className="whitespace-pre-line">
      {parts.map(({ kind, gap, text }, index) => {
        const Mark = kind === 'added' ? Added : kind === 'removed' ? Removed : Fragment;
        return (
          <Fragment key={index}>
            {gap}
            <Mark>{showCitations(text)}</Mark>
          </Fragment>
        );
      })}
    </p>
  );
}

interface MarkProps {
  /** Where the words around it say already what it is. */
  isSilent?: boolean;
  children?: ReactNode;
}

function Added({ isSilent = false, children }: MarkProps) {
  return (
    <ins className="bg-mark decoration-2 underline-offset-4">
      {!isSilent && <span className="sr-only">put in: </span>}
      {children}
      {!isSilent && <span className="sr-only">, end of it </span>}
    </ins>
  );
}

function Removed({ isSilent = false, children }: MarkProps) {
  return (
    <del className="text-quiet">
      {!isSilent && <span className="sr-only">taken out: </span>}
      {children}
      {!isSilent && <span className="sr-only">, end of it </span>}
    </del>
  );
}

/** `[s2]` as the number that the card shows: `[2]`. */
function showCitations(text: string): string {
  return text.replace(/\[s(\d+)\]/g, '[$1]');
}
