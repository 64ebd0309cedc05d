// Whom a model is for and where it belongs: questions answered from the lists that the directory is searched by.
import type { ReactNode } from 'react';
import { cardExamples } from './card-examples.ts';
import { CitedText } from './cited-text.tsx';
import { BoxesField, RadioField } from './form-fields.tsx';
import { GoodExample, GuidanceAndExample, type Example } from './good-example.tsx';
import type { QuestionView } from './question-view.ts';
import { SpectrumFields } from './spectrum-fields.tsx';
import { termOptions } from './term-options.ts';
import { lists, type ListName } from '#app/features/vocabulary/vocabulary.ts';

interface BoxesWords {
  name: 'terms' | 'outcomes';
  list: ListName;
  legend: string;
  guidance: ReactNode;
  example: Example;
}

function boxesView({ name, list, legend, guidance, example }: BoxesWords): QuestionView {
  return {
    Guidance: () => <GuidanceAndExample guidance={guidance} example={example} />,
    Fields: () => (
      <BoxesField
        name={name}
        legend={legend}
        hint="Tick all that hold."
        options={termOptions(list)}
        columns={2}
      />
    ),
  };
}

export const outcomes = boxesView({
  name: 'outcomes',
  list: 'outcome',
  legend: 'What it is meant to bring about',
  guidance:
    'The evidence is weighed for each of these on its own, and readers search by them. Tick what the model sets out to change, whether or not it has been shown. Leave out what might follow one day from the rest.',
  example: cardExamples.outcomes,
});

export const people = boxesView({
  name: 'terms',
  list: 'people',
  legend: 'The people it is for',
  guidance:
    'Readers often begin with the people they have in mind. Tick those for whom it was made, or of whom many take part. Leave out those who could come and seldom do: a card that claims everyone is found by nobody.',
  example: cardExamples.people,
});

export const settings = boxesView({
  name: 'terms',
  list: 'setting',
  legend: 'Where it happens',
  guidance:
    'This is where the help is given, as the person meets it. Leave out the office of those who run it, and places that only send people.',
  example: cardExamples.settings,
});

export const insteadOf = boxesView({
  name: 'terms',
  list: 'insteadOf',
  legend: 'What would otherwise be bought',
  guidance:
    'Councils and the NHS look for something to buy in place of what they buy now. Tick what most of these people would be given if the model were not there. If it comes before any service, or beside one, tick “Nothing”.',
  example: cardExamples.insteadOf,
});

export const approach: QuestionView = {
  Guidance: () => (
    <>
      <p>
        The rainbow has seven bands, one for each approach, and every model is drawn in one. Choose what the
        model is first of all: what would be left if you took the rest away. You may name up to two more, and
        readers who search for those find it too.
      </p>
      <GoodExample {...cardExamples.approach} />
    </>
  ),
  Fields: () => (
    <>
      <RadioField
        name="approach"
        legend="First of all"
        options={termOptions('approach').map(({ value, label, hint }) => ({
          value,
          hint,
          label: (
            <span className={`approach-${value}`}>
              <span aria-hidden="true" className="rainbow-key me-2" />
              {label}
            </span>
          ),
        }))}
      />
      <BoxesField
        name="furtherApproaches"
        legend="Also, if it is"
        hint="At most two, and not the one that you chose above. Leave all empty if there is none."
        options={lists.approach.map(({ id, label }) => ({ value: id, label }))}
      />
    </>
  ),
};

export const spectrum: QuestionView = {
  Guidance: () => (
    <>
      <p>
        The rainbow runs from prevention on the left to crisis on the right, in five steps. Choose where most
        people are when they come to the model; for most models that is one step or two. Leave out what it
        does for a few: tell of that in your reasons. “Whole community” is only for models in which anyone in
        a place may take part.
      </p>
      <GoodExample {...cardExamples.spectrum} />
    </>
  ),
  Fields: SpectrumFields,
};

export const stage: QuestionView = {
  Guidance: () => (
    <>
      <p>
        How far a model has spread says nothing of how well it works, so the card shows the two apart. Choose
        what a publication can show, not what is planned. “Closed” goes with a model that you said is closed,
        and only with that.
      </p>
      <GoodExample {...cardExamples.stage} />
    </>
  ),
  Fields: () => (
    <>
      <RadioField name="stage" legend="How far it has spread" options={termOptions('stage')} />
      <CitedText
        name="stageReason"
        label="What shows that"
        hint="A sentence or two: how many, where and when, by whose count."
        rows={4}
      />
    </>
  ),
};
