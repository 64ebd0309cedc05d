import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { GapGrid, PlanKey } from './gap-grid.tsx';
import { PlanForm } from './plan-form.tsx';
import type { PlanPageProps } from './plan-presenter.ts';
import { YearChart } from './year-chart.tsx';
import { ButtonLink } from '#app/components/button.tsx';
import { ChosenTags } from '#app/components/chosen-tags.tsx';
import { IgnoredParameters } from '#app/components/ignored-parameters.tsx';
import { headingAnchor, PaperView } from '#app/components/paper-view.tsx';
import { numberSources } from '#app/lib/paper/paper.ts';
import { paths } from '#app/lib/paths.ts';

interface PlanViewProps extends PlanPageProps {
  /** Drawn by the route: a feature does not reach into another. */
  picture: ReactNode;
}

/** The page /plan: what is chosen, the picture, the year, and the paper itself, which is the same as the file. */
export function PlanPage(props: PlanViewProps) {
  const { plan, ignored, search } = props;
  return (
    <>
      {plan !== null && <p className="pt-8 text-note text-quiet">{plan.paper.kicker}</p>}
      <h1 className={plan === null ? 'pt-8' : 'mt-1'}>{plan === null ? planTitle : plan.paper.title}</h1>
      {plan === null && (
        <p className="mt-3 max-w-measure text-lead text-quiet">
          Mark which models your area already has and which it is considering. You get the gaps, what must be
          in place, what could go wrong, a first year and the costs, as a draft committee paper with its
          sources.
        </p>
      )}
      <IgnoredParameters ignored={ignored} clean={paths.plan(search)} />
      {plan === null ? <Choose {...props} /> : <Plan {...props} plan={plan} />}
    </>
  );
}

export const planTitle = 'Area plan';

function Choose(props: PlanPageProps) {
  return (
    <section aria-labelledby="choose" className="mt-8">
      <h2 id="choose" className="mb-2">
        Choose the models
      </h2>
      <PlanForm {...props} />
    </section>
  );
}

function Plan(props: PlanViewProps & { plan: NonNullable<PlanPageProps['plan']> }) {
  const { plan } = props;
  return (
    <>
      <Chosen {...props} />
      <Contents plan={plan} />
      <section aria-labelledby="picture" className="mt-9">
        <h2 id="picture">The area in one picture</h2>
        <PlanKey />
        {props.picture}
        <GapGrid gaps={plan.gaps} />
      </section>
      {plan.starts.length > 0 && (
        <section aria-labelledby="year" className="mt-11">
          <h2 id="year">The first year, drawn</h2>
          <p className="mt-2 max-w-measure text-note text-quiet">
            Only where months are published. Each bar is somebody’s plan or record elsewhere, named beside it,
            counted from the start of that programme.
          </p>
          <YearChart starts={plan.starts} />
        </section>
      )}
      <div id="paper" className="plan-paper mt-11 border-t-2 border-ink">
        <PaperView paper={plan.paper} />
      </div>
    </>
  );
}

/** The page is long: its parts, the drawn ones first, then those of the paper. */
function Contents({ plan }: { plan: NonNullable<PlanPageProps['plan']> }) {
  const parts = [
    { anchor: 'picture', text: 'The area in one picture' },
    ...(plan.starts.length > 0 ? [{ anchor: 'year', text: 'The first year, drawn' }] : []),
    ...plan.paper.blocks.flatMap((block, index) =>
      block.kind === 'heading' && block.level === 2
        ? [{ anchor: headingAnchor(index), text: block.text }]
        : [],
    ),
    ...(numberSources(plan.paper).size > 0 ? [{ anchor: 'paper-sources', text: 'Sources' }] : []),
  ];
  return (
    <nav aria-labelledby="on-this-page" className="no-print mt-5 text-note">
      <p id="on-this-page" className="font-bold">
        On this page
      </p>
      <ul className="flex flex-wrap gap-x-5">
        {parts.map(({ anchor, text }) => (
          <li key={anchor}>
            <a href={`#${anchor}`} className="inline-block py-1">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Chosen({ had, considered, groups, search, plan }: PlanPageProps) {
  const tag = (label: string) => (model: PlanPageProps['had'][number]) => ({
    label: `${label}: ${model.name}`,
    without: model.without,
  });
  return (
    <div className="no-print mt-5 grid gap-4">
      <ChosenTags chosen={[...had.map(tag('Has')), ...considered.map(tag('Considering'))]} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <ButtonLink reloadDocument to={paths.planFile(search)}>
          Download as a Word document
        </ButtonLink>
        {plan?.comparison && (
          <Link to={plan.comparison} className="inline-block py-1">
            Compare those considered
          </Link>
        )}
        <Link to={paths.readiness()} className="inline-block py-1">
          Check how ready the area is
        </Link>
      </div>
      {considered.length === 0 && (
        <p className="max-w-measure">
          Nothing is being considered yet. Add a model below, and the paper tells of its evidence,
          requirements, risks, first year and costs.
        </p>
      )}
      <details id="choose" className="border-y border-strong-rule py-3">
        <summary className="py-1 font-bold">Change what is chosen</summary>
        <div className="mt-3">
          <PlanForm had={had} considered={considered} groups={groups} />
        </div>
      </details>
    </div>
  );
}
