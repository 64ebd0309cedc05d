import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BriefingPage } from '#app/features/models/briefing/briefing-page.tsx';
import { writeBriefing } from '#app/features/models/briefing/briefing-paper.ts';
import { requireModel } from '#app/features/models/require-model.server.ts';
import type { PageHandle } from '#app/lib/page-handle.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import '#app/styles/paper.css';

/** It copies the text at one press, which is what most come for. */
export const handle: PageHandle = { hasScript: true };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? [
        ...pageMeta(
          `Briefing: ${data.paper.title}`,
          `${data.paper.title} on one page, with its sources: cost, evidence, what must be in place, what would kill it.`,
          {
            matches,
            path: paths.briefing(data.slug),
            trail: [
              { name: 'Models', path: paths.models() },
              { name: data.paper.title, path: paths.model(data.slug) },
            ],
          },
        ),
        // The card's own words again, and fewer: who searches should find the card. Out of the sitemap for the same reason.
        { name: 'robots', content: 'noindex' },
      ]
    : [];

export function loader({ params, context }: LoaderFunctionArgs) {
  const catalogue = context.catalogue.current();
  const model = requireModel(catalogue, params.slug, paths.briefing);
  return {
    slug: model.card.slug,
    paper: writeBriefing(model, {
      ukDay: ukDay(context.clock()),
      origin: context.site.origin,
      dataVersion: catalogue.version,
    }),
  };
}

export default function Briefing() {
  return <BriefingPage {...useLoaderData<typeof loader>()} />;
}
