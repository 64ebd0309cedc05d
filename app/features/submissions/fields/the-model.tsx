import { cardExamples } from './card-examples.ts';
import { LineField, ParagraphsField, RadioField } from './form-fields.tsx';
import { GoodExample } from './good-example.tsx';
import type { QuestionView } from './question-view.ts';
import { termOptions } from './term-options.ts';

export const name: QuestionView = {
  Guidance: () => (
    <>
      <p>
        A model is a way of supporting people that others could copy, not one organisation. Give the name that
        people in the field know it by, and other names under which somebody may look for it. Leave out the
        name of the organisation, unless the model is known by it.
      </p>
      <GoodExample {...cardExamples.name} />
    </>
  ),
  Fields: () => (
    <>
      <LineField name="name" label="Name" hint="At most 100 characters." />
      <LineField
        name="shortName"
        label="Short name, if the name is long"
        hint="It stands on the model’s arc in the rainbow, which has room for at most 22 characters."
      />
      <ParagraphsField
        name="otherNames"
        label="Other names, if there are any"
        hint="One to a line: older names, short forms, names of programmes. At most 1,000 characters in all."
        rows={4}
      />
    </>
  ),
};

export const status: QuestionView = {
  Guidance: () => (
    <>
      <p>
        Readers should not plan on a model that has stopped, and can learn much from one that has. Choose what
        holds today for the model as a whole, not for one place. A closed model stays in the directory.
      </p>
      <GoodExample {...cardExamples.status} />
    </>
  ),
  Fields: () => (
    <>
      <RadioField name="status" legend="Whether it is running" options={termOptions('status')} />
      <ParagraphsField
        name="statusNote"
        label="More about that"
        hint="Needed if it is paused or closed: when it stopped, and why. Otherwise leave it empty, or say what has changed lately. At most 600 characters. A date or number names its publication, such as [s1]."
        rows={4}
      />
    </>
  ),
};

export const summary: QuestionView = {
  Guidance: () => (
    <>
      <p>
        These words stand under the model’s name wherever it is listed. Say who does what with whom, then how
        well it is tested. Leave out figures, which need a source beside them, and praise.
      </p>
      <GoodExample {...cardExamples.summary} />
    </>
  ),
  Fields: () => (
    <ParagraphsField
      name="summary"
      label="Summary"
      hint="One or two sentences, at most 240 characters, with no figures."
      rows={4}
    />
  ),
};

export const plainSummary: QuestionView = {
  Guidance: () => (
    <>
      <p>
        This is for people who may use it and those close to them. Say “you”, as you would across a kitchen
        table: what happens, who helps, what it costs you. Leave out figures, names of programmes and words
        that only services use.
      </p>
      <GoodExample {...cardExamples.plainSummary} />
    </>
  ),
  Fields: () => (
    <ParagraphsField
      name="plainSummary"
      label="Plain summary"
      hint="Two to four sentences of at most 15 words each, with no figures. At most 500 characters."
      rows={4}
    />
  ),
};
