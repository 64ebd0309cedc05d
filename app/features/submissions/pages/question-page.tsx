// The page of one question, or of one entry of a list: guidance, its form, and what the answers so far would be shown as.
// The form is sent whole and answered with a page, with script as without: React makes the page on the server alone.
import { FormProvider, useForm } from '@conform-to/react';
import type { ReturnedForm } from '#app/features/submissions/answer-form.server.ts';
import { FormApproach } from '#app/features/submissions/fields/form-approach.tsx';
import { FormSources } from '#app/features/submissions/fields/form-sources.tsx';
import { ModelChoices } from '#app/features/submissions/fields/model-choices.tsx';
import { viewOf } from '#app/features/submissions/fields/views.ts';
import followLevelUrl from './follow-level.js?url';
import { LevelPanel } from './level-panel.tsx';
import { listFormErrors } from './list-form-errors.ts';
import type { EntryPageData, FormPageData } from './question-presenter.server.ts';
import { closedWords, SubmissionFrame } from './submission-frame.tsx';
import { Button } from '#app/components/button.tsx';
import { Choice } from '#app/components/choices.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { FieldError } from '#app/components/field-frame.tsx';
import { Notice } from '#app/components/notice.tsx';
import { entryAddress, pageAddress, type FormPlace } from '#app/features/submissions/form-place.ts';
import { withOrigin } from '#app/features/submissions/next-address.ts';

interface QuestionPageProps {
  place: FormPlace;
  page: FormPageData | EntryPageData;
  returned: ReturnedForm | undefined;
  from: string | null;
}

const formId = 'answer';
const unknownId = `${formId}-unknown`;

export function QuestionPage({ place, page, returned, from }: QuestionPageProps) {
  const [form] = useForm({
    id: formId,
    lastResult: returned?.result,
    defaultValue: page.fields as Record<string, string>,
  });
  const { Fields, Guidance, EntryGuidance } = viewOf(page.question.id);
  const Help = page.shape === 'entry' ? EntryGuidance : Guidance;
  const errors = listFormErrors(formId, returned?.result);
  const isForm = page.shape === 'form';
  const isSender = place.user === 'sender';
  const unknownError = returned?.result.error?.unknown?.[0];
  const saveWords = isSender ? 'Save and continue' : 'Save';
  return (
    <SubmissionFrame
      user={place.user}
      reference={page.reference}
      back={
        page.shape === 'entry'
          ? {
              to: withOrigin(pageAddress(place, page.question.id), from),
              words: '‹ Back to the list',
            }
          : { to: place.address, words: '‹ Back to all questions' }
      }
      part={page.group}
      title={page.title}
      above={
        (errors.length > 0 || returned?.meanwhile || returned?.isClosed) && (
          <div className="grid gap-4">
            {errors.length > 0 && <ErrorSummary errors={errors} />}
            <Interference user={place.user} returned={returned} />
          </div>
        )
      }
      beside={
        page.level && (
          <>
            <LevelPanel
              level={page.level}
              user={place.user}
              follows={
                isSender
                  ? { formId, address: addressOfLevel(place, page), isUnsaved: returned !== undefined }
                  : undefined
              }
            />
            {isSender && <script type="module" src={followLevelUrl} />}
          </>
        )
      }
    >
      {Help && (
        <div className="grid max-w-measure gap-3">
          <Help />
        </div>
      )}
      <FormProvider context={form.context}>
        <FormSources value={page.sources}>
          <FormApproach value={page.approach}>
            <ModelChoices value={isForm ? [] : page.models}>
              <form
                id={form.id}
                method="post"
                action={addressOf(place, page, from)}
                noValidate
                className="grid grid-cols-1 gap-6"
              >
                {/* What the Enter key presses in a line of text: the first button, which is else one that acts on rows. */}
                <button name="then" value="next" className="sr-only" tabIndex={-1} aria-hidden="true">
                  {saveWords}
                </button>
                <input type="hidden" name="seen" value={returned?.seen ?? page.seen} />
                {from !== null && <input type="hidden" name="from" value={from} />}
                <Fields />
                {isForm && page.mayBeUnknown && (
                  <div className={unknownError ? 'border-s-4 border-risk ps-4' : undefined}>
                    <FieldError id={unknownId}>{unknownError}</FieldError>
                    <Choice
                      type="checkbox"
                      id={unknownId}
                      name="unknown"
                      label="We do not know"
                      hint="A fair answer. The card will say that it is not stated."
                      defaultChecked={returned?.isUnknown ?? page.isUnknown}
                    />
                  </div>
                )}
                <div className="flex flex-wrap gap-3">
                  <Button name="then" value="next">
                    {saveWords}
                  </Button>
                  {isForm && isSender && (
                    <Button kind="secondary" name="then" value="later">
                      Save and come back later
                    </Button>
                  )}
                </div>
              </form>
            </ModelChoices>
          </FormApproach>
        </FormSources>
      </FormProvider>
    </SubmissionFrame>
  );
}

/** Told in full, or the fragment that a button for rows left in the page's address would stay in it. */
function addressOf(place: FormPlace, page: QuestionPageProps['page'], from: string | null): string {
  const { id } = page.question;
  return page.shape === 'entry'
    ? withOrigin(entryAddress(place, id, page.key ?? 'new'), from)
    : withOrigin(pageAddress(place, id), from);
}

function addressOfLevel(place: FormPlace, page: QuestionPageProps['page']): string {
  const query = new URLSearchParams({ question: page.question.id });
  if (page.shape === 'entry' && page.key !== null) query.set('entry', page.key);
  return `${pageAddress(place, 'level.json')}?${query.toString()}`;
}

const otherWords = { sender: 'somebody else who has the link', editor: 'another editor' } as const;

function Interference({ user, returned }: Pick<FormPlace, 'user'> & { returned: ReturnedForm | undefined }) {
  if (returned?.isClosed) {
    return (
      <Notice kind="warning" title="This can no longer be changed">
        <p>{closedWords[user]} What you typed is below, not saved: copy what you want to keep.</p>
      </Notice>
    );
  }
  if (!returned?.meanwhile) return null;
  return (
    <Notice kind="warning" title="This answer was changed since you opened the page">
      <p>In another window, or by {otherWords[user]}. It now says:</p>
      <div className="border-s-2 border-rule ps-3">
        {returned.meanwhile.length === 0 ? (
          <p>Nothing: the answer was taken out.</p>
        ) : (
          returned.meanwhile.map((line) => (
            <p key={line} className="whitespace-pre-line">
              {line}
            </p>
          ))
        )}
      </div>
      <p>
        What you typed is below, not saved yet. Save it to put it in the other’s place, or leave the page.
      </p>
    </Notice>
  );
}
