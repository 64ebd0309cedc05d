import type { LoaderFunctionArgs } from '@remix-run/node';
import { paths } from '#app/lib/paths.ts';
import { respondText } from '#app/lib/text-response.server.ts';

// Everything may be read by anybody, programs too: the data is there to be taken away.
export function loader({ request, context }: LoaderFunctionArgs) {
  const sitemap = context.site.origin + paths.sitemap();
  return respondText(
    request,
    context,
    `User-agent: *\nDisallow:\n\nSitemap: ${sitemap}\n`,
    'text/plain; charset=utf-8',
  );
}
