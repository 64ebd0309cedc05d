import { GoodExample } from './good-example.tsx';
import { listExamples } from './list-examples.ts';
import { LineField, RadioField, SourceField } from './form-fields.tsx';
import type { QuestionView } from './question-view.ts';
import { termOptions } from './term-options.ts';

export const costs: QuestionView = {
  Fields: () => (
    <>
      <LineField
        name="what"
        label="What does the money buy?"
        hint="Say who pays if it is not the council or the NHS, and whether it was counted or worked out."
      />
      <RadioField name="kind" legend="What kind of cost is it?" options={termOptions('costKind')} />
      <LineField
        name="amount"
        label="How much?"
        hint="In the money of its year: nothing is adjusted for inflation. For a range, the lower end."
        length="short"
        inputMode="decimal"
      />
      <LineField
        name="amountTo"
        label="The upper end"
        hint="Only where the publication gives a range. Else leave it empty."
        length="short"
        inputMode="decimal"
      />
      <LineField
        name="currency"
        label="In which currency?"
        hint="Three letters: GBP for pounds, EUR for euros."
        length="short"
        spellCheck={false}
      />
      <LineField
        name="per"
        label="For whom, and over what time?"
        hint="Such as: person per year, scheme per year, hour. Leave it empty where it is not stated."
      />
      <LineField
        name="priceYear"
        label="In the prices of which year?"
        hint="In four digits; for 2023–24, write 2024. Leave it empty where it is not stated. Level 4 needs it."
        length="short"
        inputMode="numeric"
      />
      <LineField
        name="claimedBy"
        label="Whose figure is it?"
        hint="Who counted it or worked it out. Leave it empty where it is not stated."
      />
      <SourceField />
    </>
  ),
  EntryGuidance: () => <GoodExample {...listExamples.cost} />,
  Guidance: () => (
    <>
      <p>
        A commissioner asks this first, and few can find it. Give what it takes to provide the model: to
        begin, to keep it going, or for one person. A rough figure with its year and its publication helps
        more than none.
      </p>
      <p>
        Leave out grants: they say what somebody gave, not what the thing costs. A saving may stand here as
        what it is, a claim, with the name of whoever makes it. It is never counted as a cost.
      </p>
      <p>If no cost has been published, say that there is nothing to add. The card will say “not stated”.</p>
    </>
  ),
};
