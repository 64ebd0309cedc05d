// What is held about whoever sends something in: all of it, with the means to correct, take away and erase it.
import { Link } from '@remix-run/react';
import { AnswerRow } from './answer-list.tsx';
import { SubmissionFrame } from './submission-frame.tsx';
import type { YourDetailsData } from './your-details-presenter.server.ts';
import { Button, ButtonLink } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { paths } from '#app/lib/paths.ts';

interface YourDetailsPageProps {
  token: string;
  page: YourDetailsData;
}

export function YourDetailsPage({ token, page }: YourDetailsPageProps) {
  return (
    <SubmissionFrame
      reference={page.reference}
      back={
        page.isErasing
          ? { to: paths.submissionPage(token, 'your-details'), words: '‹ Back to what we hold' }
          : {
              to: paths.submission(token),
              words:
                page.state === 'draft' || page.state === 'asked'
                  ? '‹ Back to all questions'
                  : '‹ Back to how it stands',
            }
      }
      part={page.name}
      title={page.title}
    >
      {page.isErasing ? <ConfirmErasing token={token} page={page} /> : <Held token={token} page={page} />}
    </SubmissionFrame>
  );
}

function Held({ token, page }: YourDetailsPageProps) {
  const { contact, months } = page;
  const change = (question: string, what: string) => (
    <a href={`${paths.submissionPage(token, question)}?from=your-details`} className="inline-block py-0.5">
      Change<span className="sr-only">: {what}</span>
    </a>
  );
  return (
    <>
      {contact === null ? (
        <div className="grid max-w-measure gap-3">
          <p>
            Nothing that says who you are.{' '}
            {page.state === 'draft' && (
              <>
                You can{' '}
                <a href={`${paths.submissionPage(token, 'contact')}?from=your-details`}>
                  give your name and e-mail address
                </a>
                .
              </>
            )}
          </p>
        </div>
      ) : (
        <dl className="border-b border-rule">
          <AnswerRow term="Name" act={change('contact', 'name')}>
            {contact.name}
          </AnswerRow>
          <AnswerRow term="E-mail address" act={change('contact', 'e-mail address')}>
            {contact.email}
          </AnswerRow>
          <AnswerRow
            term="What you have to do with the model"
            act={change('standing', 'what you have to do with the model')}
          >
            {contact.standing ?? <Unsaid />}
          </AnswerRow>
          <AnswerRow term="Organisation" act={change('standing', 'organisation')}>
            {contact.organisation ?? <Unsaid />}
          </AnswerRow>
          <AnswerRow term="To gain or lose" act={change('standing', 'what you have to gain or lose')}>
            {contact.interest === null ? (
              <Unsaid />
            ) : (
              <span className="whitespace-pre-line">{contact.interest}</span>
            )}
          </AnswerRow>
        </dl>
      )}
      <div className="grid max-w-measure gap-3">
        <p>
          Beside this, your answers, the days on which something happened to them, and what an editor asked
          you. All of it is for you and the editors alone; what is published is the card, never who sent it.
          Of what is declined or withdrawn, your details are erased after {months.contact} months; a draft
          that nobody touches goes whole after {months.draft} months. Of what is published they are kept until
          you erase them, so that we can ask you about it.{' '}
          <Link to={paths.aboutPrivacy()} reloadDocument>
            Privacy
          </Link>{' '}
          says more, and to whom you can complain.
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        <ButtonLink
          kind="secondary"
          to={paths.submissionPage(token, 'your-data.json')}
          reloadDocument
          download
        >
          Download all of it as a file
        </ButtonLink>
        {(contact !== null || page.state === 'draft') && (
          <ButtonLink
            kind="secondary"
            to={`${paths.submissionPage(token, 'your-details')}?erase=yes`}
            reloadDocument
          >
            {page.state === 'draft' ? 'Delete the draft, and all about you' : 'Erase it'}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

function Unsaid() {
  return <span className="text-quiet">Nothing said</span>;
}

function ConfirmErasing({ token, page }: YourDetailsPageProps) {
  const here = paths.submissionPage(token, 'your-details');
  return (
    <form method="post" action={here}>
      <Notice kind="risk" title="This cannot be undone">
        <p>{consequences[page.state]}</p>
        <p>Every link that we sent you stops working, this page’s too.</p>
        <div className="mt-2 flex flex-wrap gap-3">
          <Button name="act" value="erase">
            Yes, erase it
          </Button>
          <ButtonLink kind="secondary" to={here} reloadDocument>
            No, keep it
          </ButtonLink>
        </div>
      </Notice>
    </form>
  );
}

const ofSent =
  'Your name, address and what you said of yourself are erased. It is withdrawn as well, because nobody could be told of the decision; your answers about the model stay with the editors, without a name.';
const ofClosed =
  'Your name, address and what you said of yourself are erased. Your answers about the model stay with the editors, without a name.';

const consequences: Record<YourDetailsData['state'], string> = {
  draft: 'The draft is deleted whole: your details and all answers. Nothing of it is kept.',
  sent: ofSent,
  asked: ofSent,
  published: `${ofClosed} What was published stays published.`,
  declined: ofClosed,
  withdrawn: ofClosed,
};
