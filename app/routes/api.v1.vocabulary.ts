import type { LoaderFunctionArgs } from '@remix-run/node';
import { evidenceLevels, evidenceRuleVersion } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';
import { respondJson } from '#app/lib/json-response.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  return respondJson(request, context, { lists, evidenceRuleVersion, evidenceLevels });
}
