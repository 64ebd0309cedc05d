import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HistoryPage } from '#app/features/models/history/history-page.tsx';
import { presentHistory, readHistoryPage } from '#app/features/models/history/history-presenter.ts';
import { requireModel } from '#app/features/models/require-model.server.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';
import '#app/styles/history.css';

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  page
    ? pageMeta(
        `${page.name}: history and corrections`,
        `Every revision of the card of ${page.name}: what each changed, and what was wrong and has been put right.`,
        {
          matches,
          path: page.address,
          trail: [
            { name: 'Models', path: paths.models() },
            { name: page.name, path: paths.model(page.slug) },
          ],
        },
      )
    : [];

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const catalogue = context.catalogue.current();
  const model = requireModel(catalogue, params.slug, paths.history);
  const { page, ignored } = readHistoryPage(new URL(request.url).searchParams);
  return presentHistory(catalogue, model, context.history.ofCard(model.card.slug, page), ignored);
}

export default function ModelHistory() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />;
}
