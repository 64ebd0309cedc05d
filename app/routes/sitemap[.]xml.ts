import type { LoaderFunctionArgs } from '@remix-run/node';
import { aboutPages } from '#app/features/about/about-pages.ts';
import { paths } from '#app/lib/paths.ts';
import { writeSitemap } from '#app/lib/sitemap.ts';
import { respondText } from '#app/lib/text-response.server.ts';
import { ukDay } from '#app/lib/uk-day.ts';

// Every page that readers may be sent to by a search engine. Searches are left out: they show the same cards.
export function loader({ request, context }: LoaderFunctionArgs) {
  const { origin } = context.site;
  const cards = context.catalogue.current().models.map(({ card, revision }) => ({
    address: origin + paths.model(card.slug),
    changedOn: ukDay(new Date(revision.createdAt)),
  }));
  // What lists all cards changes when one of them does.
  const changedOn = cards
    .map((card) => card.changedOn)
    .sort()
    .at(-1);
  return respondText(
    request,
    context,
    writeSitemap([
      { address: origin + paths.home(), changedOn },
      { address: origin + paths.models(), changedOn },
      { address: origin + paths.rainbow(), changedOn },
      ...cards,
      ...aboutPages.map(({ path }) => ({ address: origin + path })),
    ]),
    'application/xml; charset=utf-8',
  );
}
