import { useForm } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { Button, ButtonLink } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { GuardFields } from '#app/components/guard-fields.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { paths } from '#app/lib/paths.ts';
import type { ReturnedSignIn, SignInPageData } from './sign-in-presenter.server.ts';

interface SignInPageProps {
  page: SignInPageData;
  returned: ReturnedSignIn | undefined;
}

const formId = 'sign-in';

/** The page /sign-in, where an editor asks for a link. */
export function SignInPage({ page, returned }: SignInPageProps) {
  if (page.isAsked) return <Asked {...page} />;
  return <AskForm page={page} returned={returned} />;
}

/** The same whosever the address is: nobody learns here who the editors are. */
function Asked({ title, linkMinutes }: SignInPageData) {
  return (
    <article className="grid max-w-measure gap-4 pt-8">
      <h1>{title}</h1>
      <p>
        If that address belongs to an editor, a link is on its way to it, and should be there within minutes.
        It works once, for {linkMinutes} minutes.
      </p>
      <p>
        If nothing comes, look among the unwanted mail, and check with an admin of this site that it is the
        address they know you by. Only a few links are sent to one address in an hour.
      </p>
      <p>
        <Link to={moderationPaths.signIn()} reloadDocument className="inline-block py-0.5">
          Try another address
        </Link>
      </p>
    </article>
  );
}

function AskForm({ page, returned }: SignInPageProps) {
  const [form, fields] = useForm<{ email: string }>({ id: formId, lastResult: returned?.result });
  const errors = [
    ...(form.errors ?? []).map((message) => ({ id: form.id, message })),
    ...(fields.email.errors ?? []).map((message) => ({ id: fields.email.id, message })),
  ];
  const to = returned?.to ?? page.to;
  return (
    <article className="grid gap-5 pt-8">
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <h1>{page.title}</h1>
      {page.signedInAs !== null && (
        <section aria-label="You are signed in" className="grid max-w-measure gap-3">
          <p className="wrap-anywhere">You are signed in as {page.signedInAs}.</p>
          <form method="post" action={moderationPaths.signOut()} className="flex flex-wrap gap-3">
            <ButtonLink to={to ?? moderationPaths.queue()} reloadDocument kind="secondary">
              Go on
            </ButtonLink>
            <Button kind="secondary">Sign out</Button>
            <Button kind="secondary" name="where" value="everywhere">
              Sign out everywhere
            </Button>
          </form>
          <p>“Everywhere” ends it on every browser on which you are signed in.</p>
        </section>
      )}
      <p className="max-w-measure">
        This is for the editors of this directory. There is no password: we send you a link that works once,
        for {page.linkMinutes} minutes. Signing in leaves one cookie with your browser, for{' '}
        <Link to={paths.aboutCookies()} reloadDocument>
          12 hours at most
        </Link>
        .
      </p>
      <form id={form.id} method="post" action={moderationPaths.signIn()} noValidate className="grid gap-6">
        <GuardFields stamp={returned?.stamp ?? page.stamp} />
        {to !== null && <input type="hidden" name="to" value={to} />}
        <TextField
          id={fields.email.id}
          name="email"
          label="Your e-mail address"
          type="email"
          autoComplete="email"
          spellCheck={false}
          defaultValue={fields.email.initialValue}
          error={fields.email.errors?.[0]}
        />
        <div>
          <Button>Send me a link</Button>
        </div>
      </form>
      <p className="max-w-measure">
        Everybody else reads and sends things in without signing in:{' '}
        <Link to={paths.submit()} reloadDocument>
          put a model in, or put a card right
        </Link>
        .
      </p>
    </article>
  );
}
