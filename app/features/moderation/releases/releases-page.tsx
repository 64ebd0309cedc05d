import { Link } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { Disclosure } from '#app/components/disclosure.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Notice } from '#app/components/notice.tsx';
import type { Editor } from '#app/features/editors/editor.ts';
import { ModerationFrame } from '#app/features/moderation/moderation-frame.tsx';
import { countOf } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { paths } from '#app/lib/paths.ts';
import type { ReleasesData, ReturnedRelease } from './releases-presenter.server.ts';

interface ReleasesPageProps {
  editor: Editor;
  page: ReleasesData;
  returned: ReturnedRelease | undefined;
}

const buttonId = 'make';

/** The releases there are, what has changed since, and the button that makes the next. */
export function ReleasesPage({ editor, page, returned }: ReleasesPageProps) {
  return (
    <ModerationFrame
      editor={editor}
      part="releases"
      above={
        returned !== undefined ? (
          <ErrorSummary errors={[{ id: buttonId, message: returned.message }]} />
        ) : (
          page.made !== null && (
            <Notice title={`Release ${page.made} is made`}>
              <p>
                <Link to={paths.release(page.made)} reloadDocument>
                  See release {page.made}
                </Link>
              </p>
            </Notice>
          )
        )
      }
      title={page.title}
    >
      <p className="max-w-measure">
        A release is a copy of everything that is published, numbered, in every form that the data is given
        away in. It stays at its address for ever and can be cited, so it is made when something is worth
        citing: every month or quarter, or before a report.
      </p>
      <section aria-labelledby="since" className="grid max-w-measure gap-4 border-t-2 border-ink pt-3">
        <h2 id="since" className="text-h3">
          {page.latest === null ? 'The first release' : `Since release ${page.latest}`}
        </h2>
        <Changes page={page} />
        <form method="post" action={moderationPaths.releases()}>
          <Button id={buttonId}>Make a release</Button>
        </form>
      </section>
      <section aria-labelledby="all" className="grid gap-3 border-t-2 border-ink pt-3">
        <h2 id="all" className="text-h3">
          All releases
        </h2>
        {page.releases.length === 0 ? (
          <p>None yet.</p>
        ) : (
          <ul className="grid gap-2">
            {page.releases.map(({ version, releasedOn, inShort }) => (
              <li key={version} className="max-w-measure">
                <Link to={paths.release(version)} reloadDocument className="inline-block py-0.5 font-bold">
                  {version}
                </Link>
                , {releasedOn}. {inShort}
              </li>
            ))}
          </ul>
        )}
      </section>
    </ModerationFrame>
  );
}

function Changes({ page }: { page: ReleasesData }) {
  const { latest, changes, modelCount, isSame } = page;
  if (latest === null) return <p>It will hold {countOf(modelCount, 'model')}.</p>;
  if (changes === null) {
    return (
      <p>
        This database lacks a card of release {latest}, so that what has changed since cannot be told. It is
        not the database that the release was made from.
      </p>
    );
  }
  if (isSame) return <p>Nothing that is published has changed.</p>;
  if (changes.length === 0) return <p>No card says anything else; addresses that redirect have changed.</p>;
  return (
    <Disclosure summary={`${countOf(changes.length, 'card')} will be told as changed`}>
      <ul className="grid gap-2">
        {changes.map(({ slug, name, isPublished, words }) => (
          <li key={slug} className="wrap-anywhere">
            {isPublished ? (
              <Link to={paths.history(slug)} reloadDocument className="inline-block py-0.5">
                {name}
              </Link>
            ) : (
              name
            )}
            : {words}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
