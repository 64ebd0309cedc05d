import { GoodExample } from './good-example.tsx';
import { listExamples } from './list-examples.ts';
import { LineField, MenuField, RadioField } from './form-fields.tsx';
import type { QuestionView } from './question-view.ts';
import { termOptions } from './term-options.ts';

function PublicationFields() {
  return (
    <>
      <LineField name="title" label="Its title" hint="As it is printed, without quotation marks." />
      <LineField
        name="publisher"
        label="Who published it"
        hint="The journal, university, government department, charity or newspaper, not the authors."
      />
      <LineField
        name="year"
        label="The year it came out"
        hint="In four digits. Leave it empty where it is not stated."
        length="short"
        inputMode="numeric"
      />
      <LineField
        name="url"
        label="Its web address"
        hint="The page that leads to it, or the file itself. Leave it empty if it is on no website."
        inputMode="url"
        spellCheck={false}
      />
      <MenuField
        name="kind"
        label="What kind of publication is it?"
        hint="Take the one that comes nearest. A review draws several studies together; an evaluation is a study of how one programme worked."
        blank="Choose a kind"
        options={termOptions('sourceKind')}
      />
      <RadioField
        name="read"
        legend="How far have you read it?"
        hint="The card says so beside it. Each of these answers is fine."
        options={termOptions('read')}
      />
    </>
  );
}

function PublicationExample() {
  return <GoodExample {...listExamples.publication} />;
}

export const sources: QuestionView = {
  Fields: PublicationFields,
  EntryGuidance: PublicationExample,
  Guidance: () => (
    <>
      <p>
        Every figure and every claim on a card names where it was published, so that a reader can look it up.
        Add what you will rely on: evaluations, papers, reports, statistics, pages of a website, your own
        annual report.
      </p>
      <p>
        Each gets a short name such as [s1]. You write it in square brackets after a sentence that rests on
        it, and choose it beside a figure. Move the publications up or down and the citations follow.
      </p>
      <p>
        Leave out what nobody else can see: e-mails, slides, reports that were never given out. Publications
        that found no difference, or something worse, are as welcome as any.
      </p>
    </>
  ),
};

export const publication: QuestionView = {
  Fields: PublicationFields,
  Guidance: () => (
    <>
      <p>
        A finding can be put on a card only with the publication that it comes from, so that readers can judge
        for themselves. One study, one form: come back for the next.
      </p>
      <PublicationExample />
    </>
  ),
};
