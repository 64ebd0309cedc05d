import { Button, ButtonLink } from '#app/components/button.tsx';
import { Choice } from '#app/components/choices.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import { joinWords } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { fields, longest } from './decision-form.ts';
import { DecisionFrame, KeptBack, readTyped, SeenField, type DecisionPageProps } from './decision-frame.tsx';
import type { PublishData } from './decision-presenter.server.ts';

/** Asks what is left to say before a proposal is published, or says what keeps it from being. */
export function PublishPage(props: DecisionPageProps<PublishData>) {
  const { frame, page, returned } = props;
  const problems = returned?.problems.length ? returned.problems : page.problems;
  const errorOf = (id: string) => returned?.errors.find((error) => error.id === id)?.message;
  if (problems.length > 0) {
    return (
      <DecisionFrame {...props}>
        <KeptBack frame={frame} problems={problems} isCopyCurrent={page.isCopyCurrent} />
        <KeptText {...props} />
        <p>
          <ButtonLink to={moderationPaths.review(frame.reference)} reloadDocument kind="secondary">
            Back to the review
          </ButtonLink>
        </p>
      </DecisionFrame>
    );
  }
  return (
    <DecisionFrame {...props}>
      <form method="post" noValidate className="grid gap-7">
        <SeenField {...props} />
        {page.isNew ? (
          <TextField
            id={fields.slug}
            name={fields.slug}
            label="Address of the card"
            hint="The last part of /models/…, in small letters, digits and hyphens. This address is for ever: people cite it, and no other card ever gets it."
            error={errorOf(fields.slug)}
            defaultValue={readTyped(returned, fields.slug) ?? page.suggestedSlug ?? undefined}
            autoCapitalize="none"
            spellCheck={false}
          />
        ) : (
          <>
            <Choice
              type="checkbox"
              id={fields.isChecked}
              name={fields.isChecked}
              label={
                page.isConfirmation
                  ? 'The organisation confirms the card as it is: mark it as checked today'
                  : 'I have checked the whole card against its sources today'
              }
              hint="Sets the day of its check. Leave it if you read only what changed."
              defaultChecked={
                returned === undefined ? page.isConfirmation : readTyped(returned, fields.isChecked) === 'on'
              }
            />
            <TextArea
              id={fields.correction}
              name={fields.correction}
              label="Correction note, if something published was wrong"
              hint={`For readers: what was wrong, and what is right now. It stands on the card’s history for good. At most ${longest.correction} characters; leave it empty if nothing was wrong.`}
              error={errorOf(fields.correction)}
              defaultValue={readTyped(returned, fields.correction)}
              rows={4}
            />
          </>
        )}
        <WhatHappens page={page} />
        <div className="flex flex-wrap gap-3">
          <Button>Publish it now</Button>
          <ButtonLink to={moderationPaths.review(frame.reference)} reloadDocument kind="secondary">
            Not yet
          </ButtonLink>
        </div>
      </form>
    </DecisionFrame>
  );
}

/** What was typed before it turned out that it cannot be published as things stand. */
function KeptText({ returned }: DecisionPageProps<PublishData>) {
  const note = readTyped(returned, fields.correction);
  if (!note) return null;
  return (
    <div className="max-w-measure">
      <p className="font-bold">Your correction note, to keep</p>
      <p className="wrap-anywhere whitespace-pre-line">{note}</p>
    </div>
  );
}

function WhatHappens({ page: { isNew, neighbours, sendsLetter } }: { page: PublishData }) {
  const { gaining, losing } = neighbours;
  return (
    <section aria-labelledby="happens" className="max-w-measure">
      <h2 id="happens" className="text-base">
        What happens then
      </h2>
      <ul className="mt-1 grid list-disc gap-1 ps-5">
        <li>
          The card is {isNew ? 'published' : 'changed'} at once, in search, on the rainbow and in every
          download.
        </li>
        {isNew && <li>Today counts as the day on which the whole card was checked.</li>}
        {gaining.length > 0 && (
          <li>
            {joinWords(gaining)}{' '}
            {gaining.length === 1 ? 'gets a revision that names' : 'get revisions that name'} this card as
            related, because this one names {gaining.length === 1 ? 'it' : 'them'}.
          </li>
        )}
        {losing.length > 0 && (
          <li>
            {joinWords(losing)}{' '}
            {losing.length === 1
              ? 'gets a revision that no longer names'
              : 'get revisions that no longer name'}{' '}
            this card as related.
          </li>
        )}
        {sendsLetter && <li>Whoever sent it is told by mail.</li>}
      </ul>
    </section>
  );
}
