import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { layoutRainbow } from '#app/features/rainbow/layout-rainbow.ts';
import { RainbowEmbed } from '#app/features/rainbow/rainbow-embed.tsx';
import { listRainbowModels } from '#app/features/rainbow/rainbow-model.ts';
import { titleRainbow } from '#app/features/rainbow/rainbow-title.ts';
import { listWholeSearch } from '#app/features/search/answer-search.ts';
import type { PageHandle } from '#app/lib/page-handle.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';
import '#app/styles/rainbow-embed.css';

export const handle: PageHandle = { hasScript: false, isBare: true };

/** Search engines are sent to our own page, of which this is a part. */
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        ...pageMeta(
          titleRainbow(data.rainbow),
          'Community models in one picture, from prevention to crisis, to be shown on other sites.',
        ),
        { name: 'robots', content: 'noindex' },
        { tagName: 'link', rel: 'canonical', href: data.origin + paths.rainbow() },
      ]
    : [];

export function loader({ request, context }: LoaderFunctionArgs) {
  const { models, clean, inWords } = listWholeSearch(request, context);
  return {
    rainbow: layoutRainbow(listRainbowModels(models)),
    inWords,
    search: clean,
    origin: context.site.origin,
  };
}

export default function RainbowEmbedPage() {
  return <RainbowEmbed {...useLoaderData<typeof loader>()} />;
}
