import { Link } from '@remix-run/react';
import { Button, ButtonLink } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { paths } from '#app/lib/paths.ts';
import { readField, type ActFormProps } from './act-forms.tsx';

/** Asks the organisation of a model, by a letter, whether its card is still right. */
export function AskForm(props: ActFormProps) {
  const { page, returned } = props;
  // What came back is shown, too, where it came too early.
  const mayAsk = page.againOn === null || returned !== undefined;
  const address = moderationPaths.modelPage(page.slug, 'ask');
  return (
    <>
      <div className="grid max-w-measure gap-3">
        <p>
          We write to the organisation that runs the model, or speaks for those who do: what the directory is,
          which card it is about, that it was last checked on {page.checkedOn}, and that we ask it to confirm
          the card or to correct it. A private link opens the form with what the card says now.
        </p>
        <p>
          What it sends waits for you like anything that is sent in. If it does not answer, nothing happens.{' '}
          <Link to={paths.model(page.slug)} reloadDocument>
            The card
          </Link>{' '}
          names its organisations, with their sites.
        </p>
      </div>
      {page.againOn !== null && (
        <Notice title={`It was asked on ${page.askedOn}`}>
          <p>
            We write once in {page.letterDays} days at most: again from {page.againOn} on.
          </p>
        </Notice>
      )}
      {mayAsk && (
        <form method="post" action={address} className="grid gap-6">
          <TextField
            {...readField(props, 'organisation', page.contact?.organisation)}
            label="Organisation"
            autoComplete="off"
          />
          <TextField
            {...readField(props, 'email', page.contact?.email)}
            label="Its e-mail address"
            hint="The organisation’s own, such as enquiries@example.org; never a person’s. It is kept for the next time, and only editors see it."
            type="email"
            autoComplete="off"
            spellCheck={false}
          />
          <div className="flex flex-wrap gap-3">
            <Button>Write to the organisation</Button>
            <ButtonLink kind="secondary" to={moderationPaths.model(page.slug)} reloadDocument>
              Not now
            </ButtonLink>
          </div>
        </form>
      )}
      {page.contact !== null && (
        <form method="post" action={address} className="grid max-w-measure gap-3 border-t border-rule pt-4">
          <input type="hidden" name="then" value="forget" />
          <p>
            We write to <span className="wrap-anywhere">{page.contact.email}</span>. If{' '}
            {page.contact.organisation} wants no such letters, or the address is no longer right, delete it
            here.
          </p>
          <div>
            <Button kind="secondary">Delete the address</Button>
          </div>
        </form>
      )}
    </>
  );
}
