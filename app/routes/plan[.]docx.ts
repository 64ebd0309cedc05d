import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { presentPlanFile } from '#app/features/plan/plan-presenter.ts';
import { respondDownload } from '#app/lib/download-response.server.ts';
import { docxType, writeDocx } from '#app/lib/paper/write-docx.server.ts';
import { paths } from '#app/lib/paths.ts';
import { ukDay } from '#app/lib/uk-day.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const file = presentPlanFile(searchParams, {
    catalogue: context.catalogue.current(),
    ukDay: ukDay(context.clock()),
    origin: context.site.origin,
  });
  // There is no paper of nothing; the page says what was wrong with the address, and how to choose.
  if (file === null) return redirect(paths.plan(searchParams.toString()));
  return respondDownload(request, context, {
    name: 'plan',
    extension: 'docx',
    contentType: docxType,
    query: file.search,
    ignored: file.ignored,
    write: () => writeDocx(file.paper),
  });
}
