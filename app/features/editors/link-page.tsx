import { Button } from '#app/components/button.tsx';
import type { LinkPageData } from './sign-in-presenter.server.ts';

/**
 * The page /sign-in/:token. Programs that check mail follow links, so it is the button that signs in. Whom it signs in is not
 * told: whoever has the link may be anybody.
 */
export function LinkPage({ page: { title, to } }: { page: LinkPageData }) {
  return (
    <article className="grid gap-5 pt-8">
      <h1>{title}</h1>
      <p className="max-w-measure">
        Press the button to sign in as an editor on this computer. The link works once. You stay signed in for
        12 hours, or until you sign out.
      </p>
      {/* To the address of the page itself, which holds the token. */}
      <form method="post">
        {to !== null && <input type="hidden" name="to" value={to} />}
        <Button>Sign in</Button>
      </form>
    </article>
  );
}
