import { cardExamples } from './card-examples.ts';
import { ContactPrivacy } from './contact-privacy.tsx';
import { LineField, ParagraphsField, RadioField } from './form-fields.tsx';
import { GoodExample } from './good-example.tsx';
import type { QuestionView } from './question-view.ts';
import { standings } from '#app/features/submissions/draft.ts';

export const contact: QuestionView = {
  Guidance: () => (
    <p>
      We need somebody to ask when something is not clear, and to tell what was decided. Give a name and an
      address that you read. Nobody but the editors sees them: below stands what happens to them.
    </p>
  ),
  Fields: () => (
    <>
      <LineField name="name" label="Your name" autoComplete="name" />
      <LineField
        name="email"
        label="Your e-mail address"
        hint="We send a private link to it, so that you can leave and come back."
        type="email"
        autoComplete="email"
        spellCheck={false}
      />
      <ContactPrivacy />
    </>
  ),
};

export const standing: QuestionView = {
  Guidance: () => (
    <p>
      Anybody may send something in, and what you say here keeps nobody out. It tells the editors from where
      you know the model, and whom they may believe to speak for it. It is kept with your name and address,
      and is not published.
    </p>
  ),
  Fields: () => (
    <>
      <RadioField
        name="standing"
        legend="Which of these comes nearest?"
        options={standings.map(({ id, label }) => ({ value: id, label }))}
      />
      <LineField
        name="organisation"
        label="Which organisation?"
        hint="Needed if you may speak for it. Leave it empty if you write for yourself alone."
        autoComplete="organization"
      />
      <ParagraphsField
        name="interest"
        label="Could you, or those you work for, gain or lose by what the card says?"
        hint="Such as by selling training, a licence or a contract. Most people who know a model well have some interest in it, and to say so helps what you write to be believed. Leave it empty if there is none. At most 1,000 characters."
        rows={3}
      />
    </>
  ),
};

export const enquiries: QuestionView = {
  Guidance: () => (
    <>
      <p>
        This is public, and has nothing to do with the private address that you gave for yourself. A card can
        name a web page on which the organisation takes questions. It names no e-mail address and no telephone
        number, so that nobody’s inbox stands in files that anyone may copy.
      </p>
      <GoodExample {...cardExamples.enquiries} />
    </>
  ),
  Fields: () => (
    <div className="enquiries grid gap-6">
      <RadioField
        name="isPublic"
        legend="May the card name a page where readers can ask?"
        options={[
          { value: 'yes', label: 'Yes, a page of the organisation’s website' },
          { value: 'no', label: 'No' },
        ]}
      />
      <div className="enquiries-page border-s-2 border-rule ps-4">
        <div className="grid gap-6">
          <LineField
            name="title"
            label="What the page is called"
            hint="As readers will see the link. At most 100 characters."
          />
          <LineField
            name="url"
            label="Its web address"
            hint="A page that is there for everybody, and not one that needs a password."
            type="text"
            inputMode="url"
            spellCheck={false}
          />
        </div>
      </div>
    </div>
  ),
};
