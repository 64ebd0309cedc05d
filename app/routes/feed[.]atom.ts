import type { LoaderFunctionArgs } from '@remix-run/node';
import { atomType } from '#app/features/exports/atom.ts';
import { listCardEntries, listReleaseEntries } from '#app/features/exports/feed-entries.ts';
import { writeFeed } from '#app/features/exports/feed.ts';
import { respondDownload } from '#app/lib/download-response.server.ts';
import { readParameters } from '#app/lib/read-parameters.ts';
import { ukDay } from '#app/lib/uk-day.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  return respondDownload(request, context, {
    name: 'feed',
    extension: 'atom',
    contentType: atomType,
    isOpened: true,
    query: '',
    ignored: readParameters(new URL(request.url).searchParams, [], []).ignored,
    write: () =>
      writeFeed(
        [...listCardEntries(context.history.current()), ...listReleaseEntries(context.releases.list())],
        {
          origin: context.site.origin,
          startedAt: `${ukDay(context.clock())}T00:00:00Z`,
        },
      ),
  });
}
