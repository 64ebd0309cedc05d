import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerEvidence } from '#app/features/evidence/answer-evidence.ts';
import { describeEvidence } from '#app/features/evidence/evidence-answers.ts';
import { respondJson } from '#app/lib/json-response.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { query, found } = answerEvidence(request, context);
  return respondJson(request, context, describeEvidence(query, found, context.site.origin));
}
