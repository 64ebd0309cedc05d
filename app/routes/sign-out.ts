import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

/** Whoever comes by hand is led to where signing out is a button: following a link must not sign anybody out. */
export function loader() {
  return redirect(moderationPaths.queue(), { status: 303, headers: privateHeaders });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const setCookie = await context.doors.signOut({
    everywhere: form.get('where') === 'everywhere',
    now: context.clock(),
  });
  return redirect(moderationPaths.signIn(), {
    status: 303,
    headers: { ...privateHeaders, ...(setCookie !== null && { 'Set-Cookie': setCookie }) },
  });
}
