import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react';
import { answerForm, answerList, type ReturnedForm } from '#app/features/submissions/answer-form.server.ts';
import { placeOfLink } from '#app/features/submissions/form-place.ts';
import { ListPage } from '#app/features/submissions/pages/list-page.tsx';
import {
  presentForm,
  presentList,
  type FormPageData,
  type ListPageData,
} from '#app/features/submissions/pages/question-presenter.server.ts';
import { QuestionPage } from '#app/features/submissions/pages/question-page.tsx';
import { requireQuestion } from '#app/features/submissions/require-question.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { submissionMeta } from '#app/features/submissions/pages/submission-meta.ts';
import '#app/styles/submit-fit.css';

export { RefusedLinkPage as ErrorBoundary } from '#app/features/submissions/pages/refused-link-page.tsx';

type Page = FormPageData | ListPageData;

export const meta: MetaFunction = ({ data: page }) => submissionMeta(page as Page | undefined);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, params }: LoaderFunctionArgs) {
  const { submission, question, redirectTo } = requireQuestion(context, params);
  // What was typed too late is shown all the same.
  if (redirectTo !== null && !context.answered.hasErrors)
    throw redirect(redirectTo, { status: 303, headers: privateHeaders });
  return data(
    question.shape === 'form'
      ? presentForm(context, submission, question)
      : presentList(context, submission, question),
    { headers: privateHeaders },
  );
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const { submission, question, redirectTo } = requireQuestion(context, params, form);
  if (redirectTo !== null) throw redirect(redirectTo, { status: 303, headers: privateHeaders });
  const sent = { context, place: placeOfLink(params.token ?? ''), submission, form };
  return question.shape === 'form' ? answerForm({ ...sent, question }) : answerList({ ...sent, question });
}

export default function Question() {
  const page = useLoaderData() as Page;
  const returned = useActionData<ReturnedForm>();
  const { token = '' } = useParams();
  const [parameters] = useSearchParams();
  const shared = { place: placeOfLink(token), returned, from: parameters.get('from') };
  return page.shape === 'form' ? (
    <QuestionPage page={page} {...shared} />
  ) : (
    <ListPage page={page} removing={parameters.get('remove')} {...shared} />
  );
}
