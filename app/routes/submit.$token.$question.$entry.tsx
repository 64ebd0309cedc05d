import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react';
import { answerEntry, type ReturnedForm } from '#app/features/submissions/answer-form.server.ts';
import { placeOfLink, readEntryKey } from '#app/features/submissions/form-place.ts';
import {
  presentEntry,
  type EntryPageData as Page,
} from '#app/features/submissions/pages/question-presenter.server.ts';
import { QuestionPage } from '#app/features/submissions/pages/question-page.tsx';
import { requireList } from '#app/features/submissions/require-question.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { submissionMeta } from '#app/features/submissions/pages/submission-meta.ts';
import { paths } from '#app/lib/paths.ts';

export { RefusedLinkPage as ErrorBoundary } from '#app/features/submissions/pages/refused-link-page.tsx';

export const meta: MetaFunction = ({ data: page }) => submissionMeta(page as Page | undefined);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, params }: LoaderFunctionArgs) {
  const { submission, question } = requireList(context, params);
  const page =
    presentEntry(context, submission, question, readEntryKey(params.entry)) ??
    // What was typed into one that was removed meanwhile comes back with the blank form, and is not lost on the way to the list.
    (context.answered.hasErrors ? presentEntry(context, submission, question, null) : null);
  // Removed, or moved to another place: the list shows what there is.
  if (page === null) {
    throw redirect(paths.submissionPage(params.token ?? '', question.id), {
      status: 303,
      headers: privateHeaders,
    });
  }
  return data(page, { headers: privateHeaders });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const { submission, question } = requireList(context, params, form);
  return answerEntry({
    context,
    place: placeOfLink(params.token ?? ''),
    submission,
    form,
    question,
    key: readEntryKey(params.entry),
  });
}

export default function Entry() {
  const { token = '' } = useParams();
  const [parameters] = useSearchParams();
  return (
    <QuestionPage
      place={placeOfLink(token)}
      page={useLoaderData() as Page}
      returned={useActionData<ReturnedForm>()}
      from={parameters.get('from')}
    />
  );
}
