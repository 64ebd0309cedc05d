import { FindingFields } from './finding-fields.tsx';
import { SourceField } from './form-fields.tsx';
import { GoodExample } from './good-example.tsx';
import { listExamples } from './list-examples.ts';
import type { QuestionView } from './question-view.ts';

function FindingExample() {
  return (
    <>
      <p>
        Tell it as the publication does, and answer “not stated” or leave empty whatever it does not say. A
        finding with gaps is worth having; a guess is not.
      </p>
      <GoodExample {...listExamples.finding} />
    </>
  );
}

export const evidenceItems: QuestionView = {
  Fields: () => (
    <FindingFields>
      <SourceField label="Which publication does it come from?" />
    </FindingFields>
  ),
  EntryGuidance: FindingExample,
  Guidance: () => (
    <>
      <p>
        What has been found out about the model, one finding at a time: a trial, a survey, an evaluation, your
        own counts. The evidence level follows from these answers by a published rule, and is shown as you
        give them.
      </p>
      <p>
        <strong>Findings of no difference, and of harm, are as welcome as any.</strong> They are shown beside
        the good ones on every card. A card that tells them is believed.
      </p>
      <p>
        A finding is good when somebody else could check it: what was counted, in how many people, against
        what. Leave out hopes, plans, single stories (there is a place for those) and the same finding from a
        second publication.
      </p>
      <p>
        If nothing has been found, say that there is nothing to add. “Clear account” is a fair place to begin.
      </p>
    </>
  ),
};

export const finding: QuestionView = {
  Fields: () => <FindingFields />,
  Guidance: () => (
    <>
      <p>
        One finding of the study. The evidence level of the card follows from these answers by a published
        rule. <strong>A finding of no difference, or of harm, is as welcome as any.</strong>
      </p>
      <FindingExample />
    </>
  ),
};
