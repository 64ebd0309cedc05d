import type { LoaderFunctionArgs } from '@remix-run/node';
import { evidenceLevels, evidenceRuleVersion } from '#app/features/models/evidence-rule/evidence-rule.ts';
import type { VocabularyAnswer } from '#app/features/models/model-answers.ts';
import { listAllTerms } from '#app/features/vocabulary/terms.ts';
import { respondJson } from '#app/lib/json-response.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const answer: VocabularyAnswer = { lists: listAllTerms(), evidenceRuleVersion, evidenceLevels };
  return respondJson(request, context, answer);
}
