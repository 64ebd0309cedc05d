// The lists about the model itself: who runs it, how far it has spread, what it needs and what would end it.
import { GoodExample } from './good-example.tsx';
import { listExamples } from './list-examples.ts';
import { LineField, RadioField, SourceField } from './form-fields.tsx';
import type { QuestionView } from './question-view.ts';
import { termOptions } from './term-options.ts';

export const organisations: QuestionView = {
  Fields: () => (
    <>
      <LineField name="name" label="The organisation" autoComplete="off" />
      <LineField
        name="role"
        label="What does it do for the model?"
        hint="A few words: national membership body, provider in Kent, holder of the licence."
      />
      <LineField
        name="url"
        label="Its website"
        hint="Leave it empty if it has none."
        inputMode="url"
        spellCheck={false}
      />
    </>
  ),
  EntryGuidance: () => <GoodExample {...listExamples.organisation} />,
  Guidance: () => (
    <>
      <p>
        So that readers know whom to ask, and who has a say in the model. Put the one that knows most about it
        first: a national body, whoever began it, then those who provide it.
      </p>
      <p>
        Leave out people’s names, e-mail addresses and telephone numbers: a card shows organisations alone.
      </p>
    </>
  ),
};

export const figures: QuestionView = {
  Fields: () => (
    <>
      <LineField
        name="metric"
        label="What was counted?"
        hint="The same words for the same thing each time, so that dated figures make a series."
      />
      <LineField name="value" label="The number" hint="In digits." length="short" inputMode="decimal" />
      <LineField
        name="unit"
        label="Number of what?"
        hint="Such as: people, schemes. For a percentage: per cent."
      />
      <LineField
        name="place"
        label="Where?"
        hint="Such as: England. Leave it empty where it is not stated."
      />
      <LineField
        name="asOf"
        label="When was it counted?"
        hint="The year, month or day: 2024, 2024-05 or 2024-05-31. For a year that runs over two, the one it ended in. Leave it empty where it is not stated."
        length="short"
        spellCheck={false}
      />
      <SourceField />
    </>
  ),
  EntryGuidance: () => <GoodExample {...listExamples.figure} />,
  Guidance: () => (
    <>
      <p>
        A dated number says more than “widely used”: how many schemes, places or people, where and when.
        Several years of the same count are drawn as a line. Falling numbers belong here as much as rising
        ones.
      </p>
      <p>Leave out plans and hopes, and numbers that nobody has published.</p>
    </>
  ),
};

export const requirementItems: QuestionView = {
  Fields: () => (
    <>
      <LineField name="need" label="What does it need?" hint="One thing, in a short sentence." />
      <RadioField
        name="theme"
        legend="What has the need to do with?"
        options={termOptions('requirementTheme')}
      />
      <SourceField />
    </>
  ),
  EntryGuidance: () => <GoodExample {...listExamples.need} />,
  Guidance: () => (
    <>
      <p>
        What must be there for it to work, one thing an entry: people, money, a place, a partner, the law.
        Councils read this list to see what they lack.
      </p>
      <p>
        Leave out what every service needs, such as good staff or fair pay, unless this model needs it more
        than others do and somebody has published why.
      </p>
    </>
  ),
};

export const riskItems: QuestionView = {
  Fields: () => (
    <>
      <LineField
        name="risk"
        label="What would end it, or hollow it out?"
        hint="One thing, as plainly as you would tell a friend who is about to start."
      />
      <RadioField name="kind" legend="What kind of risk is it?" options={termOptions('riskKind')} />
      <LineField
        name="earlySign"
        label="What would one notice first?"
        hint="Leave it empty where it is not stated."
      />
      <LineField
        name="whatHelps"
        label="What helps against it?"
        hint="Leave it empty where it is not stated."
      />
      <RadioField
        name="basis"
        legend="Does the publication say so?"
        options={[
          { value: 'stated', label: 'Yes, it says so' },
          {
            value: 'inferred',
            label: 'No, it is our reading of it',
            hint: 'The card marks it as a reading, not as what the publication says.',
          },
        ]}
      />
      <SourceField hint="The one that says so, or that you read it from." />
    </>
  ),
  EntryGuidance: () => <GoodExample {...listExamples.risk} />,
  Guidance: () => (
    <>
      <p>
        No other directory asks this, and it is what people who start a model most want to know. Naming what
        could end yours does not count against it: every card has this list.
      </p>
      <p>
        Write what has ended it somewhere, or nearly did, and what would leave the name and take out the
        heart. Leave out what threatens every service alike, such as “lack of money” and no more.
      </p>
    </>
  ),
};
