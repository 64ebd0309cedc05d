import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PlanPage, planTitle } from '#app/features/plan/plan-page.tsx';
import { presentPlan } from '#app/features/plan/plan-presenter.ts';
import { layoutRainbow } from '#app/features/rainbow/layout-rainbow.ts';
import { PlanFigure } from '#app/features/rainbow/plan-figure.tsx';
import { listRainbowModels } from '#app/features/rainbow/rainbow-model.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import '#app/styles/paper.css';
import '#app/styles/plan.css';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(
    data?.page.plan?.paper.title ?? planTitle,
    'Mark what your area has and what it is considering: gaps, requirements, risks, a first year and costs, as a draft committee paper with its sources.',
    { matches, path: paths.plan(data?.page.search) },
  );

export function loader({ request, context }: LoaderFunctionArgs) {
  const { page, choice } = presentPlan(new URL(request.url).searchParams, {
    catalogue: context.catalogue.current(),
    ukDay: ukDay(context.clock()),
    origin: context.site.origin,
  });
  return {
    page,
    picture: layoutRainbow(listRainbowModels([...choice.had, ...choice.considered])),
  };
}

export default function Plan() {
  const { page, picture } = useLoaderData<typeof loader>();
  return (
    <PlanPage {...page} picture={<PlanFigure picture={picture} had={page.had.map(({ slug }) => slug)} />} />
  );
}
