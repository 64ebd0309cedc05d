import { CardSection } from './card-section.tsx';
import type { Card, EvidenceItem } from '#app/features/models/card-schema.ts';
import { CitedLine } from './cited-text.tsx';
import {
  countFindings,
  describeStudy,
  groupOutcomes,
  nameVerdict,
} from '#app/features/models/evidence-words.ts';
import {
  evidenceRuleVersion,
  type CardEvidence,
  type OutcomeLevel,
} from '#app/features/models/evidence-rule/evidence-rule.ts';
import { DataTable } from '#app/components/data-table.tsx';
import { LevelBar } from '#app/components/level-bar.tsx';
import { capitalise, lowerFirst } from '#app/lib/format.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';

interface CardEvidenceSectionProps {
  card: Card;
  evidence: CardEvidence;
}

export function CardEvidenceSection({ card, evidence }: CardEvidenceSectionProps) {
  const { items } = card.evidence;
  return (
    <CardSection id="evidence" heading="Evidence" text={card.evidence.text}>
      <div id="evidence-levels">
        <DataTable
          caption="How well each outcome is evidenced, and what is missing"
          columns={['Outcome', 'Level', 'What it rests on', 'Missing for the next level']}
          widths={['w-[22%]', 'w-[16%]', 'w-[31%]', 'w-[31%]']}
          rows={groupOutcomes(evidence.outcomes).map((group) => levelRow(group, items))}
        />
        <p className="mt-3 max-w-measure text-note text-quiet">
          Levels run from 0 to 5 and follow Nesta’s Standards of Evidence. They are worked out from the
          findings below by a fixed rule (version {evidenceRuleVersion}), outcome by outcome, and say how
          strong the proof is, not how large the effect.
        </p>
      </div>
      {items.length > 0 && (
        <div>
          <DataTable
            caption={`What was found: ${countFindings(items)}`}
            columns={['Finding', 'How', 'Of how many, where, when', 'Which way']}
            widths={['w-[40%]', 'w-[18%]', 'w-[18%]', 'w-[24%]']}
            rows={items.map((item) => ({
              id: item.id,
              anchor: `finding-${item.id}`,
              cells: [
                <span key="finding">
                  <span className="text-faint">{item.id}. </span>
                  <CitedLine text={item.finding} place={item.id} source={item.source} />
                </span>,
                <MethodCell key="method" item={item} />,
                capitalise(describeStudy(item)),
                <DirectionCell key="direction" item={item} />,
              ],
            }))}
          />
        </div>
      )}
    </CardSection>
  );
}

/** One row for outcomes that stand alike, or a card that expects twelve things would say the same twelve times. */
function levelRow(group: readonly OutcomeLevel[], items: readonly EvidenceItem[]) {
  const [entry] = group as [OutcomeLevel];
  return {
    id: entry.outcome,
    cells: [
      <ul key="outcomes" className="grid gap-1 font-bold">
        {group.map(({ outcome }) => (
          <li key={outcome}>{termLabel('outcome', outcome)}</li>
        ))}
      </ul>,
      <LevelCell key="level" entry={entry} />,
      <CarrierCell key="carrier" entry={entry} items={items} />,
      entry.missing.length === 0 ? 'Nothing: this is the highest level.' : entry.missing.join(' '),
    ],
  };
}

function LevelCell({ entry }: { entry: OutcomeLevel }) {
  const isWarning =
    entry.verdict === 'contested' || entry.verdict === 'no-effect' || entry.verdict === 'worse';
  return (
    <span className="inline-grid min-w-28 gap-1 align-top">
      <span>{entry.level === null ? 'No level' : `${entry.level} of 5`}</span>
      {entry.level !== null && <LevelBar level={entry.level} />}
      <span className={isWarning ? 'font-bold text-risk' : 'text-quiet'}>{nameVerdict(entry)}</span>
    </span>
  );
}

function CarrierCell({ entry, items }: { entry: OutcomeLevel; items: readonly EvidenceItem[] }) {
  const carrier = items.find(({ id }) => id === entry.carriedBy);
  return (
    <>
      {entry.ruleMet}
      {carrier && (
        <>
          {' '}
          Carried by <a href={`#finding-${carrier.id}`}>finding {carrier.id}</a>: {describeStudy(carrier)},{' '}
          {carrier.inUk ? 'British' : 'not British'}.
        </>
      )}
    </>
  );
}

function MethodCell({ item }: { item: EvidenceItem }) {
  const independence =
    item.independent === 'unknown'
      ? 'independence not known'
      : item.independent
        ? 'independent'
        : 'by its own people';
  const comparison =
    item.comparison === 'none'
      ? null
      : `compared with: ${termLabel('comparison', item.comparison).toLowerCase()}`;
  const notes = [
    independence,
    comparison,
    item.measured ? null : 'not measured',
    item.ownModel ? null : 'of a related model',
    item.caution === null ? null : termLabel('caution', item.caution).toLowerCase(),
  ].filter((note) => note !== null);
  return (
    <>
      {termLabel('design', item.design)}
      <span className="block text-faint">{notes.join('; ')}</span>
    </>
  );
}

const directionMarks = { positive: '▲', mixed: '◆', none: '●', negative: '▼', unclear: '○' } as const;

function DirectionCell({ item }: { item: EvidenceItem }) {
  if (item.outcomes.length === 0) {
    return (
      <span className="text-quiet">
        About running it: {item.topics.map((topic) => termLabel('topic', topic).toLowerCase()).join(', ')}
      </span>
    );
  }
  return (
    <ul className="grid gap-1.5">
      {item.outcomes.map(({ outcome, direction, words }) => (
        <li key={outcome}>
          <strong>
            <span aria-hidden="true">{directionMarks[direction]} </span>
            {termLabel('direction', direction)}
          </strong>{' '}
          for {lowerFirst(termLabel('outcome', outcome))}
          <span className="block text-quiet">{words}</span>
        </li>
      ))}
    </ul>
  );
}
