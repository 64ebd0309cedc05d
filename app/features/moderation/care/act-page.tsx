import { Link } from '@remix-run/react';
import { Button, ButtonLink } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Notice } from '#app/components/notice.tsx';
import type { Editor } from '#app/features/editors/editor.ts';
import { listTyped } from '#app/features/editors/list-typed.ts';
import { ModerationFrame } from '#app/features/moderation/moderation-frame.tsx';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { paths } from '#app/lib/paths.ts';
import { actForms } from './act-forms.tsx';
import { AskForm } from './ask-form.tsx';
import type { ActData, ReturnedAct } from './act-presenter.server.ts';

interface ActPageProps {
  editor: Editor;
  page: ActData;
  returned: ReturnedAct | undefined;
}

/** One thing to do with a card: what it does, in plain words, and the form that does it. */
export function ActPage({ editor, page, returned }: ActPageProps) {
  const errors = returned?.errors ?? [];
  // Renamed, withdrawn or put back while the form was being filled in.
  const fits = (page.act === 'restore') === (page.withdrawn !== null);
  return (
    <ModerationFrame
      editor={editor}
      part="freshness"
      back={{ to: moderationPaths.model(page.slug), words: `‹ ${page.name}` }}
      above={
        errors.length > 0 && (
          <div className="grid gap-5">
            <ErrorSummary errors={errors} />
            <Changes page={page} returned={returned} />
          </div>
        )
      }
      over={page.name}
      title={page.title}
    >
      <div id="act" className="grid gap-6">
        {!fits ? (
          <Unfit page={page} returned={returned} />
        ) : page.act === 'ask' ? (
          <AskForm page={page} returned={returned} />
        ) : (
          <PlainForm page={page} returned={returned} />
        )}
      </div>
    </ModerationFrame>
  );
}

type PartProps = Pick<ActPageProps, 'page' | 'returned'>;

function PlainForm({ page, returned }: PartProps) {
  const from = returned?.typed.from ?? page.from;
  const { Told, Fields, button, isPointless } = actForms[page.act as keyof typeof actForms];
  return (
    <>
      <div className="grid max-w-measure gap-3">
        <Told page={page} />
      </div>
      {isPointless?.(page) !== true && (
        <form method="post" action={moderationPaths.modelPage(page.slug, page.act)} className="grid gap-6">
          <input type="hidden" name="seen" value={page.seen} />
          {from !== null && <input type="hidden" name="from" value={from} />}
          {Fields && <Fields page={page} returned={returned} />}
          <div className="flex flex-wrap gap-3">
            <Button>{button}</Button>
            <ButtonLink kind="secondary" to={moderationPaths.model(page.slug)} reloadDocument>
              Leave it as it is
            </ButtonLink>
          </div>
        </form>
      )}
    </>
  );
}

/** What happened to the card since the page was opened. What was typed stands in the form below. */
function Changes({ page, returned }: PartProps) {
  if (returned === undefined || returned.revisions.length === 0) return null;
  return (
    <Notice kind="warning" title="What changed meanwhile">
      <ul className="grid list-disc gap-1 ps-5">
        {returned.revisions.map(({ number, on, note }) => (
          <li key={number}>
            Revision {number}, {on}: {note}
          </li>
        ))}
      </ul>
      <p>
        <Link to={paths.history(page.slug)} reloadDocument target="_blank">
          See it in the history (opens another tab)
        </Link>
        . Nothing was done, and what you typed is still here: send it again if it still holds.
      </p>
    </Notice>
  );
}

function Unfit({ page, returned }: PartProps) {
  const typed = listTyped(Object.entries(returned?.typed ?? {}));
  return (
    <>
      <Notice
        kind="warning"
        title={
          page.withdrawn === null ? 'It stands in the directory' : `It was withdrawn on ${page.withdrawn.on}`
        }
      >
        {page.withdrawn !== null && <p className="whitespace-pre-line">{page.withdrawn.reason}</p>}
        <p>
          <Link to={moderationPaths.model(page.slug)} reloadDocument>
            See what was done with it
          </Link>
        </p>
      </Notice>
      {typed.length > 0 && (
        <section aria-labelledby="typed" className="grid max-w-measure gap-2">
          <h2 id="typed" className="text-h3">
            What you typed
          </h2>
          {typed.map(({ name, text }) => (
            <p key={name} className="wrap-anywhere whitespace-pre-line">
              {text}
            </p>
          ))}
        </section>
      )}
    </>
  );
}
