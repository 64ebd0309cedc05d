import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { answerReadinessFile } from '#app/features/readiness/readiness-file.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  return answerReadinessFile(request, context);
}

export function action({ request, context }: ActionFunctionArgs) {
  return answerReadinessFile(request, context);
}
