import type { LoaderFunctionArgs } from '@remix-run/node';
import { evidenceLevels, evidenceRuleVersion } from '#app/features/models/evidence-rule/evidence-rule.ts';
import type { VocabularyAnswer } from '#app/features/models/model-answers.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';
import { respondJson } from '#app/lib/json-response.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const answer: VocabularyAnswer = { lists, evidenceRuleVersion, evidenceLevels };
  return respondJson(request, context, answer);
}
