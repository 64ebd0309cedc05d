import type { EditorQuestionsData, ReturnedAnswers } from './editor-questions-presenter.server.ts';
import { SubmissionFrame } from './submission-frame.tsx';
import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { paths } from '#app/lib/paths.ts';

interface EditorQuestionsPageProps {
  token: string;
  page: EditorQuestionsData;
  returned: ReturnedAnswers | undefined;
}

/** An editor's questions, each with a box for its answer. */
export function EditorQuestionsPage({ token, page, returned }: EditorQuestionsPageProps) {
  const errors = returned?.errors ?? [];
  const left = page.questions.filter(({ answer }) => answer === null).length;
  return (
    <SubmissionFrame
      reference={page.reference}
      back={{ to: paths.submission(token), words: '‹ Back to all questions' }}
      part={page.name}
      title={page.title}
      above={errors.length > 0 && <ErrorSummary errors={errors} />}
    >
      <p className="max-w-measure">
        “We do not know” is a good answer, too. Where an answer belongs on the card, change it there as well.
        Once all are answered, you send everything to the editors again.
        {left > 0 && left < page.questions.length && ' What you answered so far is saved.'}
      </p>
      <form method="post" noValidate className="grid gap-7">
        {page.questions.map(({ field, askedOn, about, words, answer }, index) => (
          <section key={field} aria-labelledby={`${field}-asked`} className="grid gap-3">
            <div className="max-w-measure border-s-4 border-rule ps-4">
              <h2 id={`${field}-asked`} className="text-note font-normal text-faint">
                Question {index + 1}, asked on {askedOn}
              </h2>
              <p className="whitespace-pre-line">{words}</p>
              {about !== null && (
                <p className="text-note">
                  <a
                    href={`${paths.submissionPage(token, about.id)}?from=check`}
                    className="inline-block py-0.5"
                  >
                    Change your answer: {about.shortTitle}
                  </a>
                </p>
              )}
            </div>
            <TextArea
              id={field}
              name={field}
              label={`Your answer to question ${index + 1}`}
              error={errors.find(({ id }) => id === field)?.message}
              defaultValue={returned?.typed[field] ?? answer ?? undefined}
            />
          </section>
        ))}
        <div>
          <Button>Save and continue</Button>
        </div>
      </form>
    </SubmissionFrame>
  );
}
