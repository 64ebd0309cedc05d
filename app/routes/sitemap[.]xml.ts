import type { LoaderFunctionArgs } from '@remix-run/node';
import { aboutPages } from '#app/features/about/about-pages.ts';
import { indexEvidence } from '#app/features/evidence/evidence-index.ts';
import { paths } from '#app/lib/paths.ts';
import { writeSitemap } from '#app/lib/sitemap.ts';
import { respondText } from '#app/lib/text-response.server.ts';
import { ukDay } from '#app/lib/uk-day.ts';

// Every page that readers may be sent to by a search engine. Searches are left out: they show the same cards.
export function loader({ request, context }: LoaderFunctionArgs) {
  const { origin } = context.site;
  const catalogue = context.catalogue.current();
  const cards = catalogue.models.map(({ card, revision }) => ({
    address: origin + paths.model(card.slug),
    changedOn: ukDay(new Date(revision.createdAt)),
  }));
  // Each can be cited, and what it does to a level may change with any change of its card.
  const findings = indexEvidence(catalogue).records.map(({ model: { card, revision }, item }) => ({
    address: origin + paths.finding(card.slug, item.id),
    changedOn: ukDay(new Date(revision.createdAt)),
  }));
  const releases = context.releases.list();
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
      { address: origin + paths.evidence(), changedOn },
      { address: origin + paths.compare(), changedOn },
      { address: origin + paths.readiness() },
      { address: origin + paths.plan() },
      { address: origin + paths.submit() },
      ...cards,
      ...findings,
      { address: origin + paths.data(), changedOn: releases[0]?.releasedOn },
      { address: origin + paths.dataDictionary() },
      ...releases.map(({ version, releasedOn }) => ({
        address: origin + paths.release(version),
        changedOn: releasedOn,
      })),
      ...aboutPages.map(({ path }) => ({ address: origin + path })),
    ]),
    'application/xml; charset=utf-8',
  );
}
