// The lists at the end of a card: kindred models, stories, links, and what is not known.
import { GoodExample } from './good-example.tsx';
import { listExamples } from './list-examples.ts';
import { LineField, MenuField, ParagraphsField, RadioField, SourceField } from './form-fields.tsx';
import { useModelChoices } from './model-choices.tsx';
import type { QuestionView } from './question-view.ts';
import { termOptions } from './term-options.ts';

function RelatedFields() {
  const models = useModelChoices();
  return (
    <>
      <MenuField
        name="model"
        label="Which model?"
        blank="Choose a model"
        options={models.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <LineField
        name="why"
        label="What joins the two, and what tells them apart?"
        hint="A sentence or two: readers come here to choose between them."
      />
    </>
  );
}

export const related: QuestionView = {
  Fields: RelatedFields,
  EntryGuidance: () => <GoodExample {...listExamples.related} />,
  Guidance: () => (
    <>
      <p>
        Whoever looks at one model should see the others that they may be looking for. Two or three are
        enough: those that are taken for it, or are often run beside it.
      </p>
      <p>Leave out models that are good in the same way as all are.</p>
    </>
  ),
};

export const stories: QuestionView = {
  Fields: () => (
    <>
      <ParagraphsField
        name="text"
        label="The story"
        hint="In your own words, in three or four sentences. First names only, as published."
      />
      <SourceField label="Where was it published?" />
    </>
  ),
  EntryGuidance: () => <GoodExample {...listExamples.story} />,
  Guidance: () => (
    <>
      <p>
        A story shows what figures cannot. It must be published already, so that the person has agreed to its
        being known: never one that only you know.
      </p>
      <p>
        Say what changed and what did not. Leave out surnames, streets and anything that would help a stranger
        to find somebody. A story is no evidence, and does not count as a finding.
      </p>
    </>
  ),
};

export const links: QuestionView = {
  Fields: () => (
    <>
      <LineField
        name="title"
        label="What will a reader find there?"
        hint="Such as: Find a scheme near you."
      />
      <LineField name="url" label="The web address" inputMode="url" spellCheck={false} />
      <RadioField name="kind" legend="What kind of page is it?" options={termOptions('linkKind')} />
    </>
  ),
  EntryGuidance: () => <GoodExample {...listExamples.link} />,
  Guidance: () => (
    <>
      <p>
        Where somebody goes next who wants to see it, join it or start one: a list of schemes, a guide, a
        film, a network.
      </p>
      <p>
        Leave out the publications that you named already, which are listed with their citations, pages that
        ask for payment, and people’s own profiles.
      </p>
    </>
  ),
};

export const gaps: QuestionView = {
  Fields: () => (
    <ParagraphsField
      name="gap"
      label="What is not known?"
      hint="A sentence or two. If you cite a publication, write its name in square brackets: [s1]."
      rows={3}
    />
  ),
  EntryGuidance: () => <GoodExample {...listExamples.gap} />,
  Guidance: () => (
    <>
      <p>
        What you or others looked for and did not find: a cost, a comparison, what became of people later. It
        saves the next reader the search, and shows researchers where to begin. “We do not know” counts for
        honesty, never against the model.
      </p>
      <p>Leave out what you have not looked for.</p>
    </>
  ),
};
