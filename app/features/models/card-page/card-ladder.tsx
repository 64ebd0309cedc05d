import type { Card, EvidenceItem } from '#app/features/models/card-schema.ts';
import { describeStudy, groupOutcomes, nameVerdict } from '#app/features/models/evidence-words.ts';
import {
  evidenceLevels,
  evidenceRuleVersion,
  type CardEvidence,
  type OutcomeLevel,
  type Verdict,
} from '#app/features/models/evidence-rule/evidence-rule.ts';
import { OutcomeLadder } from './outcome-ladder.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { lowerFirst } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';
import { termLabel, type OutcomeId } from '#app/features/vocabulary/vocabulary.ts';

interface CardLadderProps {
  card: Card;
  evidence: CardEvidence;
}

/** Where an outcome stands in the table of levels. */
export function outcomeAnchor(outcome: OutcomeId): string {
  return `outcome-${outcome}`;
}

/** How far up the ladder each outcome is, by which rule and which finding, and what is missing for the next rung. */
export function CardLadder({ card, evidence }: CardLadderProps) {
  return (
    <div id="evidence-levels" className="ladder-table">
      <DataTable
        caption="How well each outcome is evidenced, and what is missing"
        columns={['Outcome and level', 'What it rests on', 'Missing for the next level']}
        widths={['w-[32%]', 'w-[36%]', 'w-[32%]']}
        rows={groupOutcomes(evidence.outcomes).map((group) => ladderRow(group, card.evidence.items))}
      />
      <p className="mt-3 max-w-measure text-note text-quiet">
        Levels run from 0 to 5 and follow Nesta’s Standards of Evidence. They are worked out from the findings
        below by <a href={paths.aboutMethod()}>a fixed rule</a> (version {evidenceRuleVersion}), outcome by
        outcome, and say how strong the proof is, not how large the effect.
      </p>
    </div>
  );
}

/** One row for outcomes that stand alike, or a card that expects twelve things would say the same twelve times. */
function ladderRow(group: readonly OutcomeLevel[], items: readonly EvidenceItem[]) {
  const [entry] = group as [OutcomeLevel];
  return {
    id: entry.outcome,
    cells: [
      <div key="outcomes">
        <ul>
          {group.map(({ outcome }) => (
            <li key={outcome} id={outcomeAnchor(outcome)}>
              {termLabel('outcome', outcome)}
            </li>
          ))}
        </ul>
        <OutcomeLadder level={entry.level} />
        <LevelWords entry={entry} />
      </div>,
      <RestsOn key="rests-on" entry={entry} items={items} />,
      entry.missing.length === 0 ? (
        'Nothing: this is the highest level.'
      ) : entry.missing.length === 1 ? (
        entry.missing[0]
      ) : (
        <ul key="missing" className="missing">
          {entry.missing.map((piece) => (
            <li key={piece}>{piece}</li>
          ))}
        </ul>
      ),
    ],
  };
}

/** The same marks as for the direction of a finding; words say it too. */
const verdictMarks: Partial<Record<Verdict, string>> = { contested: '◆', 'no-effect': '●', worse: '▼' };

function LevelWords({ entry }: { entry: OutcomeLevel }) {
  const mark = verdictMarks[entry.verdict];
  const level = entry.level === null ? 'No level' : `${entry.level} of 5`;
  return (
    <>
      <p>
        {level}
        {entry.level !== null && `: ${lowerFirst(evidenceLevels[entry.level].label)}`}
      </p>
      {mark === undefined ? (
        entry.verdict === 'account' && <p className="text-faint">{nameVerdict(entry)}</p>
      ) : (
        <p className="against">
          <span aria-hidden="true">{mark} </span>
          {nameVerdict(entry)}
        </p>
      )}
    </>
  );
}

function RestsOn({ entry, items }: { entry: OutcomeLevel; items: readonly EvidenceItem[] }) {
  const carrier = items.find(({ id }) => id === entry.carriedBy);
  return (
    <>
      {entry.ruleMet}
      {carrier && (
        <>
          {' '}
          Carried by <a href={`#${carrier.id}`}>finding {carrier.id}</a>: {describeStudy(carrier)},{' '}
          {carrier.inUk ? 'British' : 'not British'}.
        </>
      )}
    </>
  );
}
