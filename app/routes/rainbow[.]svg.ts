import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileFont } from '#app/features/rainbow/file-font.server.ts';
import { layoutRainbow } from '#app/features/rainbow/layout-rainbow.ts';
import { rainbowFilePolicy, rainbowFileType, writeRainbowFile } from '#app/features/rainbow/rainbow-file.ts';
import { listRainbowModels } from '#app/features/rainbow/rainbow-model.ts';
import { listWholeSearch } from '#app/features/search/answer-search.ts';
import { respondDownload } from '#app/lib/download-response.server.ts';
import { ukDay } from '#app/lib/uk-day.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { models, ignored, clean, inWords } = listWholeSearch(request, context);
  const response = await respondDownload(request, context, {
    name: 'picture',
    extension: 'svg',
    contentType: rainbowFileType,
    isOpened: true,
    query: clean,
    ignored,
    write: () =>
      writeRainbowFile({
        rainbow: layoutRainbow(listRainbowModels(models)),
        inWords,
        search: clean,
        origin: context.site.origin,
        dataVersion: context.catalogue.current().version,
        day: ukDay(context.clock()),
        font: fileFont,
      }),
  });
  response.headers.set('Content-Security-Policy', rainbowFilePolicy);
  return response;
}
