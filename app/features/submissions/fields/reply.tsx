import { longestReply } from '#app/features/models/reply.ts';
import { formatNumber } from '#app/lib/format.ts';
import { LineField, ParagraphsField } from './form-fields.tsx';
import type { QuestionView } from './question-view.ts';

export const reply: QuestionView = {
  Guidance: () => (
    <>
      <p>
        Most want to change the card, and need no answer to it. An answer is for what you see otherwise and
        the card does not say: it stands on the card under your organisation’s name, in your words and not in
        ours, with its day. Editors do not reword it; they may decline it where it is unlawful, names people
        or gives their e-mail address or telephone number.
      </p>
      <p>Only somebody who may speak for an organisation that runs the model can answer.</p>
    </>
  ),
  Fields: () => (
    <>
      <LineField
        name="organisation"
        label="Which organisation answers?"
        hint="As readers will see it. Leave both empty if you do not want to answer."
        autoComplete="organization"
      />
      <ParagraphsField
        name="text"
        label="The answer"
        hint={`At most ${formatNumber(longestReply)} characters, as plain text in paragraphs.`}
        rows={8}
      />
    </>
  ),
};
