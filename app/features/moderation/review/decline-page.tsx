import { Button, ButtonLink } from '#app/components/button.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { formatNumber } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { fields, longest } from './decision-form.ts';
import { DecisionFrame, readTyped, SeenField, type DecisionPageProps } from './decision-frame.tsx';
import type { DeclineData } from './decision-presenter.server.ts';

/** Asks why, in the words in which its sender will read it. */
export function DeclinePage(props: DecisionPageProps<DeclineData>) {
  const { frame, page, returned } = props;
  return (
    <DecisionFrame {...props}>
      <section aria-labelledby="letter" className="max-w-measure border-s-4 border-rule ps-4">
        <h2 id="letter" className="text-base">
          {page.hasContact ? 'The letter begins' : 'Nobody is left to write to; who has the link reads'}
        </h2>
        {page.hasContact && <p className="text-note text-faint">{page.letter.subject}</p>}
        <div className="mt-2 grid gap-2 wrap-anywhere">
          {page.letter.beginning.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </section>
      <form method="post" noValidate className="grid gap-7">
        <SeenField {...props} />
        <TextArea
          id={fields.reason}
          name={fields.reason}
          label="Why it is not published"
          hint={`In plain words, as its sender will read it: what is missing or does not fit, and what they could do about it. At most ${formatNumber(longest.reason)} characters.`}
          error={returned?.errors.find(({ id }) => id === fields.reason)?.message}
          defaultValue={readTyped(returned, fields.reason)}
          rows={8}
        />
        <div className="flex flex-wrap gap-3">
          <Button>Decline it</Button>
          <ButtonLink to={moderationPaths.review(frame.reference)} reloadDocument kind="secondary">
            Not yet
          </ButtonLink>
        </div>
      </form>
    </DecisionFrame>
  );
}
