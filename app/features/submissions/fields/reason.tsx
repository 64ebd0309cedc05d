import { ParagraphsField } from './form-fields.tsx';
import type { QuestionView } from './question-view.ts';

export const reason: QuestionView = {
  Guidance: () => (
    <p>
      Editors read this first. Say what on the card is wrong, out of date or missing, what it should say
      instead, and where that can be read. Leave out anything private about yourself or other people.
    </p>
  ),
  Fields: () => (
    <ParagraphsField
      name="reason"
      label="What should change, and why"
      hint="At most 3,000 characters. For example: “The count of schemes is two years old. Our last annual report has a newer one: I have added the report, and changed the text under ‘Where it runs’.”"
      rows={8}
    />
  ),
};
