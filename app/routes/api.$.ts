import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { respondJsonError } from '#app/lib/json-response.server.ts';

// Under /api a wrong address is answered in JSON, not with a page.
export function loader({ request, context }: LoaderFunctionArgs) {
  return respondJsonError(request, context, 404, 'There is nothing at this address of the API.');
}

export function action({ request, context }: ActionFunctionArgs) {
  return respondJsonError(request, context, 404, 'There is nothing at this address of the API.');
}
