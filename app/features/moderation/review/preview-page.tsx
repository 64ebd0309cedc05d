import { Notice } from '#app/components/notice.tsx';
import { CardView } from '#app/features/models/card-page/card-view.tsx';
import { countOf } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import type { FrameData } from './decision-frame.tsx';
import type { PreviewData } from './decision-presenter.server.ts';

/** A proposal by the very page of cards, under a banner that says that it is none yet. */
export function PreviewPage({ frame, page }: { frame: FrameData; page: PreviewData }) {
  const { blanks, clashCount } = page;
  return (
    <>
      <div className="mt-5 grid gap-2">
        <Notice kind="warning" title="Preview, not published">
          <p>
            {frame.name}, {frame.reference}.{' '}
            <a href={moderationPaths.review(frame.reference)} className="inline-block py-0.5">
              Back to the review
            </a>
          </p>
          {clashCount > 0 && (
            <p>
              In {countOf(clashCount, 'place')} the published card and this proposal say something else; the
              published words stand here.
            </p>
          )}
          {blanks.length > 0 && (
            <div>
              <p>What is blank looks empty here, or like the first that could be chosen:</p>
              <ul className="list-disc ps-5">
                {blanks.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </div>
          )}
        </Notice>
      </div>
      <CardView {...page.view} />
    </>
  );
}
