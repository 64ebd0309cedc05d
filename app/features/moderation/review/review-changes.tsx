// What a proposal would do to its card: what changes, what editors mended, what the content check says, and the levels.
import { DataTable } from '#app/components/data-table.tsx';
import { Disclosure } from '#app/components/disclosure.tsx';
import { DifferenceView } from '#app/features/models/difference-view.tsx';
import type { SectionDifference } from '#app/features/models/describe-difference.ts';
import { AnswerList } from '#app/features/submissions/pages/answer-list.tsx';
import { SmallButton } from '#app/features/submissions/pages/small-button.tsx';
import { countOf } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import type { LevelComparison } from './compare-levels.ts';
import { actField, atField } from './review-act.ts';
import type { PresentedProblem } from './present-problems.ts';
import { ReviewSection } from './review-facts.tsx';
import type { ReviewData } from './review-presenter.server.ts';

export function WhatChanges({ page }: { page: ReviewData }) {
  const { changes, groups, mended, closing } = page;
  return (
    <>
      {groups !== null && (
        <ReviewSection id="answers" heading={mended === null ? 'What was answered' : 'The answers as mended'}>
          <AnswerList groups={groups} />
        </ReviewSection>
      )}
      {changes !== null && (
        <ReviewSection id="changes" heading={closing === null ? 'What would change' : whatChanged(page)}>
          <p className="max-w-measure text-quiet">
            {closing === null
              ? 'Set against the card as it is published now.'
              : closing.revision === null
                ? 'Set against the card as it was when this was begun.'
                : 'Set against the revision before.'}
          </p>
          <Difference sections={changes} nothing="Nothing on the card differs." />
        </ReviewSection>
      )}
      {mended !== null && (
        <ReviewSection id="mended" heading="What editors mended">
          <p className="max-w-measure text-quiet">
            What was sent stays kept as it was. This is what {page.workBy ?? 'editors'} changed in it since.
          </p>
          <Difference sections={mended.since} nothing="Nothing was changed in it so far." />
          {mended.sent !== null && (
            <Disclosure summary="What was sent, against the card">
              <div className="mt-2">
                <Difference sections={mended.sent} nothing="What was sent changes nothing on the card." />
              </div>
            </Disclosure>
          )}
        </ReviewSection>
      )}
    </>
  );
}

function whatChanged({ closing }: ReviewData): string {
  return closing?.revision ? 'What changed' : 'What would have changed';
}

/** @param nothing said where nothing differs */
export function Difference({
  sections,
  nothing,
}: {
  sections: readonly SectionDifference[];
  nothing: string;
}) {
  return sections.length === 0 ? <p>{nothing}</p> : <DifferenceView sections={sections} level={3} />;
}

/** What the content check finds, each entry leading to the question that it is about. */
export function Findings({ page }: { page: ReviewData }) {
  if (!page.isOpen) return null;
  return (
    <ReviewSection id="findings" heading="What keeps it from being published">
      {page.problems.length === 0 ? (
        <p>Nothing: the content check finds nothing wrong.</p>
      ) : (
        <>
          <p>{countOf(page.problems.length, 'thing')} to mend first:</p>
          <ProblemList
            problems={page.problems}
            reference={page.reference}
            isCopyCurrent={page.isCopyCurrent}
          />
        </>
      )}
    </ReviewSection>
  );
}

interface ProblemListProps {
  problems: readonly PresentedProblem[];
  reference: string;
  /** Whether the working copy can be opened by a link; else a button makes one, or brings it up to date, first. */
  isCopyCurrent: boolean;
}

export function ProblemList({ problems, reference, isCopyCurrent }: ProblemListProps) {
  return (
    <form method="post" action={moderationPaths.review(reference)}>
      <input type="hidden" name={actField} value="mend" />
      <ul className="grid max-w-measure list-disc gap-3 ps-5 wrap-anywhere">
        {problems.map(({ message, mend, at }, index) => (
          <li key={index}>
            {message} {mend !== null && <span className="text-quiet">{mend}</span>}{' '}
            {at !== null &&
              (isCopyCurrent ? (
                <a
                  href={`${moderationPaths.reviewEdit(reference)}/${at.way}`}
                  className="inline-block py-0.5"
                >
                  Mend: {at.shortTitle}
                </a>
              ) : (
                <SmallButton name={atField} value={at.way}>
                  Mend: {at.shortTitle}
                </SmallButton>
              ))}
          </li>
        ))}
      </ul>
    </form>
  );
}

/** Levels and verdicts before and after, what changes first. */
export function Levels({ page }: { page: ReviewData }) {
  const { levels } = page;
  return (
    <ReviewSection id="levels" heading="Levels and verdicts">
      <p className="max-w-measure">
        {sayLevels(levels, page.closing !== null && page.closing.revision !== null)}
      </p>
      {levels.outcomes.length > 0 &&
        (levels.changedCount > 0 || levels.before === null ? (
          <LevelTable levels={levels} />
        ) : (
          <Disclosure summary="Every outcome">
            <div className="mt-2">
              <LevelTable levels={levels} />
            </div>
          </Disclosure>
        ))}
    </ReviewSection>
  );
}

function sayLevels(
  { before, after, isChanged, changedCount, outcomes }: LevelComparison,
  isDone: boolean,
): string {
  if (before === null) return `The card ${isDone ? 'came' : 'would come'} out at ${after}.`;
  const ofCard = isChanged
    ? `The card’s level ${isDone ? 'changed' : 'would change'}. Before: ${before}. After: ${after}.`
    : `The card ${isDone ? 'stayed' : 'would stay'} at ${after}.`;
  if (changedCount === 0) return `No level changes, and no verdict. ${ofCard}`;
  return `${ofCard} ${changedCount} of ${countOf(outcomes.length, 'outcome')} ${changedCount === 1 ? 'changes' : 'change'}.`;
}

function LevelTable({ levels }: { levels: LevelComparison }) {
  const isNew = levels.before === null;
  return (
    <DataTable
      caption={levels.changedCount === 0 ? 'Outcome by outcome' : 'Outcome by outcome, what changes first'}
      columns={isNew ? ['Outcome', 'Level'] : ['Outcome', 'Before', 'After', 'Change']}
      hasRowHeads
      rows={levels.outcomes.map(({ outcome, before, after, isChanged }) => ({
        id: outcome,
        cells: isNew
          ? [outcome, after]
          : [
              outcome,
              before ?? 'not named',
              isChanged ? <strong key="after">{after ?? 'not named'}</strong> : (after ?? 'not named'),
              isChanged ? 'changes' : 'as it was',
            ],
      }))}
    />
  );
}
