import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { listYourData } from '#app/features/submissions/pages/your-details-presenter.server.ts';
import { paths } from '#app/lib/paths.ts';

/** All that is held of a submission, for whoever sent it in to take away. */
export function loader({ context, params: { token = '' } }: LoaderFunctionArgs) {
  const submission = context.submissions.open(token, context.clock());
  // Its page says in words why the link opens nothing.
  if ('fault' in submission)
    throw redirect(paths.submission(token), { status: 303, headers: privateHeaders });
  return new Response(`${JSON.stringify(listYourData(context, submission), null, 2)}\n`, {
    headers: {
      ...privateHeaders,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${submission.reference}.json"`,
    },
  });
}
