import type { LoaderFunctionArgs } from '@remix-run/node';
import { describeRainbowPanels } from '#app/features/rainbow/rainbow-details.ts';
import { respondText } from '#app/lib/text-response.server.ts';

/** What the rainbow's panel says of every model: asked for once, when somebody goes to the picture. No part of the API. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const panels = describeRainbowPanels(context.catalogue.current().models);
  return respondText(request, context, JSON.stringify(panels), 'application/json; charset=utf-8');
}
