// The evidence rule in words. Levels, verdicts, numbers and definitions are read from the code that applies them, so
// that the page cannot say one thing and the cards another.
import { TermDefinitions } from './term-definitions.tsx';
import { nameVerdict } from '#app/features/models/evidence-words.ts';
import { fewestOthers, fewestPeople } from '#app/features/models/evidence-rule/evidence-bearing.ts';
import {
  evidenceLevels,
  evidenceRuleVersion,
  ruleMetFor,
  type Verdict,
} from '#app/features/models/evidence-rule/evidence-rule.ts';
import { DataTable } from '#app/components/data-table.tsx';
import { LevelBar } from '#app/components/level-bar.tsx';
import { listTerms } from '#app/features/vocabulary/terms.ts';

export function Levels() {
  return (
    <>
      <p>
        Each outcome that a model is meant to bring, or that a study has looked at, has a level of its own.
        The level is worked out by a program from the findings on the card, by a fixed rule. This is version{' '}
        {evidenceRuleVersion} of the rule; it is raised whenever the same card could come out differently.
      </p>
      <div>
        <DataTable
          caption="The six levels, and what each asks for one outcome"
          columns={['Level', 'Shown as', 'Rule']}
          widths={['w-[14%]', 'w-[22%]', 'w-[64%]']}
          rows={evidenceLevels.map(({ level, label, rule }) => ({
            id: String(level),
            anchor: `level-${level}`,
            cells: [
              <span key="level" className="inline-grid min-w-20 gap-1.5 font-bold">
                <span>
                  {level}
                  <span className="md:sr-only"> of 5</span>
                </span>
                <LevelBar level={level} />
              </span>,
              label,
              rule,
            ],
          }))}
        />
      </div>
      <p>
        <strong>A card’s level is that of its highest outcome</strong>, taken first from the outcomes that are
        not contested. It is always shown with the outcomes that reach it, and with every outcome where
        studies disagree, found no effect or found things worse. A card with a clear account is never below
        level 1.
      </p>
    </>
  );
}

export function TestsAndChanges() {
  return (
    <>
      <p>
        <strong>A test</strong> sets people with the model beside a group without it, chosen by lot or matched
        to be alike. It says how many people it counted, and it could tell which way things went.
      </p>
      <p>
        <strong>A change</strong> is a difference for the better, wholly or in part, against something: such a
        group, a published figure for others, or the same people before. It was measured in at least{' '}
        {fewestPeople} people, or {fewestOthers} services, places or pooled studies, or in all that there
        were.
      </p>
      <p>
        Either must be measured in real people or services, not forecast. It must be of this model and not of
        a relative. And whoever reports it must have seen the study, and say how and of how many it was made.
      </p>
      <p>
        The numbers {fewestPeople} and {fewestOthers} are ours. Below them one person who does well, or one
        good manager, can make the whole result. Any such line is drawn somewhere; a smaller study is still
        shown on the card.
      </p>
    </>
  );
}

export function Directions() {
  return (
    <>
      <p>
        One study may be good for wellbeing and bad for cost. So each finding is read outcome by outcome, and
        never as good or bad as a whole. What was found for carers or for staff stands under their own
        outcomes.
      </p>
      <TermDefinitions terms={listTerms('direction')} />
      <p>
        <strong>Why unclear counts for nothing.</strong> A study of nine people that finds no difference has
        not shown that there is none. To count it as no effect would punish whoever looked; to count it as a
        benefit would reward noise. So it is shown, and weighs nothing.
      </p>
    </>
  );
}

export function Cautions() {
  return (
    <>
      <p>A caution is no punishment. The finding stands on the card like any other; it only carries less.</p>
      <TermDefinitions terms={listTerms('caution')} />
      <p>
        A test of low certainty cannot by itself bring an outcome to level 3. A second-hand finding counts
        neither as a test nor as a change.
      </p>
    </>
  );
}

const verdictRules: { verdict: Verdict; rule: string }[] = [
  { verdict: 'supported', rule: 'Level 2 or more, and the tests, where there are any, agree.' },
  {
    verdict: 'account',
    rule: 'The card expects it, and says why. Nothing that the rule counts has been measured.',
  },
  { verdict: 'contested', rule: ruleMetFor.contested },
  { verdict: 'no-effect', rule: ruleMetFor['no-effect'] },
  { verdict: 'worse', rule: ruleMetFor.worse },
];

export function Verdicts() {
  return (
    <>
      <p>A level says how far an outcome has been proven. The verdict says what the tests say together.</p>
      <div>
        <DataTable
          caption="The five verdicts"
          columns={['Shown as', 'When']}
          widths={['w-[30%]', 'w-[70%]']}
          rows={verdictRules.map(({ verdict, rule }) => ({
            id: verdict,
            anchor: `verdict-${verdict}`,
            cells: [
              <span key="verdict" className="font-bold">
                {nameVerdict({ verdict, outcome: 'wellbeing' })}
              </span>,
              rule,
            ],
          }))}
        />
      </div>
      <p>
        A test whose result was mixed counts on both sides, so it makes an outcome contested by itself. “
        {nameVerdict({ verdict: 'worse', outcome: 'wellbeing' })}” is said only where people fared worse;
        otherwise the card says what happened, such as “
        {nameVerdict({ verdict: 'worse', outcome: 'cost' }).toLowerCase()}”.
      </p>
    </>
  );
}

export function NotALevel() {
  return (
    <ul className="grid list-disc gap-2 ps-5">
      <li>
        It is not how large a benefit is. A small difference that is well proven stands higher than a large
        one that is not.
      </li>
      <li>
        It is not how far a model has spread. That stands apart, under Spread, and is never blended in. A
        model may run in most areas and have hardly been tested.
      </li>
      <li>
        It is not the quality of any service. Two schemes of one model can be as different as two schools; ask
        the inspector, and the people who use them.
      </li>
      <li>
        It is not a verdict on those who do the work. Level 1 may only mean that nobody has looked, or that
        nobody counted before it began.
      </li>
    </ul>
  );
}

const nestaSummary = 'https://wikipreneurship.eu/index.php/Standards_of_evidence';
const nestaFund = 'https://nesta.org.uk/node/32263';
const eifStandards = 'http://guidebook.eif.org.uk/eif-evidence-standards';

export function Origin() {
  return (
    <>
      <p>
        The rule follows the Standards of Evidence that Nesta published in 2012 and 2013 for the innovations
        that it backed. They have five levels: an account of impact, correlation, causation, independent
        replication, and scaled (
        <a href={nestaSummary} className="print-address">
          a summary
        </a>
        ;{' '}
        <a href={nestaFund} className="print-address">
          how Nesta used them
        </a>
        ). We read summaries, not the whole of the papers, so the wording of our rule is our own. Where it
        departs:
      </p>
      <ul className="grid list-disc gap-2 ps-5">
        <li>Each outcome has its own level. Level 0 is added, for a card without a clear account.</li>
        <li>
          Level 2 has a least size, and also takes a published figure for others as something to compare with.
        </li>
        <li>
          Level 4 asks that the cost be stated, with its year. Whether it is reasonable is for the reader to
          say.
        </li>
        <li>
          Level 5 asks for three places or more, and for a manual, licence or check for those who copy the
          model.
        </li>
        <li>
          The verdicts are added, so that a null or bad result shows as plainly as a good one. The Early
          Intervention Foundation does{' '}
          <a href={eifStandards} className="print-address">
            something like it
          </a>
          .
        </li>
        <li>What is missing for the next level is said in words.</li>
      </ul>
      <p>Nesta has had no part in our rule and has not approved it.</p>
    </>
  );
}
