import type { QuestionView } from './question-view.ts';
import { LineField, ParagraphsField, RadioField } from './form-fields.tsx';
import { standings } from '#app/features/submissions/draft.ts';

export const contact: QuestionView = {
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
    </>
  ),
};

export const standing: QuestionView = {
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
        hint="Leave it empty if you write for yourself alone."
        autoComplete="organization"
      />
      <ParagraphsField
        name="interest"
        label="Have you, or those you work for, something to gain or lose by what the card says?"
        hint="Such as selling training, a licence or a contract. Leave it empty if not. It keeps nobody out: editors want to know whom they are reading."
        rows={3}
      />
    </>
  ),
};

export const enquiries: QuestionView = {
  Fields: () => (
    <>
      <RadioField
        name="isPublic"
        legend="May the card name a page where readers can ask?"
        options={[
          { value: 'yes', label: 'Yes, this page of the organisation' },
          { value: 'no', label: 'No' },
        ]}
      />
      <LineField name="title" label="What the page is called" hint="For example: Ask the national office" />
      <LineField name="url" label="Its web address" type="text" inputMode="url" spellCheck={false} />
    </>
  ),
};
