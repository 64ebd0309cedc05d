import type { ActionFunctionArgs } from '@remix-run/node';
import { levelWith } from '#app/features/submissions/level-so-far.server.ts';
import { questionAt } from '#app/features/submissions/questions.ts';
import { requireSubmission } from '#app/features/submissions/require-submission.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

/** The level that the answers would have with the form that is sent, for the page that shows the form. No part of the API. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const { answers, kind } = requireSubmission(context, params.token);
  const { searchParams } = new URL(request.url);
  const question = questionAt(kind, searchParams.get('question') ?? undefined);
  if (question === undefined) return new Response(null, { status: 404, headers: privateHeaders });
  const level = levelWith(answers, { question, key: searchParams.get('entry'), form });
  return Response.json(level, { headers: privateHeaders });
}
