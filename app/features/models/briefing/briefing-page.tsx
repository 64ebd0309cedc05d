import { CopyText } from './copy-text.tsx';
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { ButtonLink } from '#app/components/button.tsx';
import { PaperView } from '#app/components/paper-view.tsx';
import type { Paper } from '#app/lib/paper/paper.ts';
import { writeText } from '#app/lib/paper/write-text.ts';
import { paths } from '#app/lib/paths.ts';

export interface BriefingPageProps {
  slug: string;
  paper: Paper;
}

/** The briefing as it will be on paper, with the ways to take it along. */
export function BriefingPage({ slug, paper }: BriefingPageProps) {
  return (
    <>
      <div className="no-print pt-5">
        <Breadcrumbs
          trail={[
            { name: 'Models', to: paths.models() },
            { name: paper.title, to: paths.model(slug) },
          ]}
          current="Briefing"
        />
      </div>
      <header className="one-page-head mt-4">
        <h1>{paper.title}</h1>
        <p className="mt-1 text-note text-quiet">{paper.kicker}</p>
      </header>
      <div className="mt-4 grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,46rem)_minmax(0,1fr)] print:block">
        <section
          aria-label="Take the briefing away"
          className="no-print grid content-start gap-3 border-y border-rule py-4 lg:order-2 lg:border-y-0 lg:border-s-2 lg:py-0 lg:ps-6"
        >
          <p>One A4 page, to paste into a paper or to hand out. It prints as it stands.</p>
          <p>
            <ButtonLink to={paths.briefingFile(slug)} reloadDocument>
              Word document (.docx)
            </ButtonLink>
          </p>
          <CopyText text={writeText(paper)} />
        </section>
        <PaperView paper={paper} />
      </div>
    </>
  );
}
