import {
  data,
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { editorMeta } from '#app/features/editors/editor-meta.ts';
import type { Editor } from '#app/features/editors/editor.ts';
import { requireEditor } from '#app/features/editors/require-editor.server.ts';
import { isToDecide, type Proposal } from '#app/features/moderation/proposal.server.ts';
import {
  answerAsk,
  answerDecline,
  answerDiscard,
  answerPublish,
  type ReturnedDecision,
} from '#app/features/moderation/review/answer-decision.server.ts';
import { AskPage } from '#app/features/moderation/review/ask-page.tsx';
import {
  presentAsk,
  presentDecline,
  presentFrame,
  presentPreview,
  presentPublish,
  type AskData,
  type DeclineData,
  type PreviewData,
  type PublishData,
} from '#app/features/moderation/review/decision-presenter.server.ts';
import type { FrameData } from '#app/features/moderation/review/decision-frame.tsx';
import { DeclinePage } from '#app/features/moderation/review/decline-page.tsx';
import { DiscardPage } from '#app/features/moderation/review/discard-page.tsx';
import { PreviewPage } from '#app/features/moderation/review/preview-page.tsx';
import { PublishPage } from '#app/features/moderation/review/publish-page.tsx';
import { requireProposal } from '#app/features/moderation/review/require-proposal.server.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

export { RefusedPage as ErrorBoundary } from '#app/features/editors/refused-page.tsx';

type Loaded = { editor: Editor; frame: FrameData } & (
  | { name: 'card'; page: PreviewData }
  | { name: 'publish'; page: PublishData }
  | { name: 'ask'; page: AskData }
  | { name: 'decline'; page: DeclineData }
  | { name: 'discard'; page: null }
);

export const meta: MetaFunction = ({ data: loaded, error }) =>
  editorMeta((loaded as Loaded | undefined)?.frame, error);

export const headers: HeadersFunction = () => privateHeaders;

export function loader({ context, request, params }: LoaderFunctionArgs) {
  const editor = requireEditor(context, request);
  const proposal = requireProposal(context, params.reference, { editor });
  // What was typed too late is shown all the same.
  if (!mayBeShown(proposal, params.page) && !context.answered.hasErrors) {
    throw redirect(moderationPaths.review(proposal.submission.reference), {
      status: 303,
      headers: privateHeaders,
    });
  }
  const loaded = load(context, { editor, proposal, name: params.page, request });
  return data(loaded, { headers: privateHeaders });
}

/** Whether there is anything to do on a page as things stand; of what is decided the review tells. */
function mayBeShown(proposal: Proposal, name: string | undefined): boolean {
  const isOwn = proposal.submission.editorId !== null;
  if (!isToDecide(proposal)) return false;
  // An editor's own work has nobody to ask, and is thrown away rather than declined.
  if (name === 'ask' || name === 'decline') return !isOwn;
  return name !== 'discard' || proposal.workingCopy !== null;
}

interface Asked {
  editor: Editor;
  proposal: Proposal;
  name: string | undefined;
  request: Request;
}

function load(context: AppLoadContext, { editor, proposal, name, request }: Asked): Loaded {
  const present = (title: string) => ({ editor, frame: presentFrame(context, proposal, editor, title) });
  const isOwn = proposal.submission.editorId !== null;
  switch (name) {
    case 'card': {
      const parameters = new URL(request.url).searchParams;
      return { ...present('Preview'), name, page: presentPreview(context, proposal, parameters) };
    }
    case 'publish':
      return { ...present('Publish it?'), name, page: presentPublish(context, proposal) };
    case 'ask':
      return { ...present('Ask for changes'), name, page: presentAsk(proposal) };
    case 'decline':
      return { ...present('Decline it?'), name, page: presentDecline(context, proposal) };
    case 'discard':
      return {
        ...present(isOwn ? 'Throw this work away?' : 'Throw the working copy away?'),
        name,
        page: null,
      };
    default:
      throw notFound();
  }
}

function notFound() {
  const words = {
    title: 'There is no such page',
    message: 'A review has no page of this name. Check the address, or go back to what waits.',
  };
  return data(words, { status: 404, headers: privateHeaders });
}

const answers = { publish: answerPublish, ask: answerAsk, decline: answerDecline, discard: answerDiscard };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const editor = requireEditor(context, request, form);
  const answer = Object.entries(answers).find(([name]) => name === params.page)?.[1];
  if (answer === undefined) throw notFound();
  return answer(context, { editor, proposal: requireProposal(context, params.reference), form });
}

export default function Decision() {
  const loaded = useLoaderData() as Loaded;
  const returned = useActionData<ReturnedDecision>();
  switch (loaded.name) {
    case 'card':
      return <PreviewPage {...loaded} />;
    case 'publish':
      return <PublishPage {...loaded} returned={returned} />;
    case 'ask':
      return <AskPage {...loaded} returned={returned} />;
    case 'decline':
      return <DeclinePage {...loaded} returned={returned} />;
    case 'discard':
      return <DiscardPage {...loaded} returned={returned} />;
  }
}
