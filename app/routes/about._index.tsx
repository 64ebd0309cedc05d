import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { aboutMeta } from '#app/features/about/about-meta.ts';
import { AboutView } from '#app/features/about/about-view.tsx';

export const meta: MetaFunction = ({ matches }) => aboutMeta('about', matches);

export function loader({ context }: LoaderFunctionArgs) {
  const { operatorName, contactEmail } = context.site;
  const { models } = context.catalogue.current();
  const checks = models.map(({ card }) => card.reviewedOn).sort();
  return { operatorName, contactEmail, modelCount: models.length, oldestCheck: checks[0] ?? null };
}

export default function AboutPage() {
  return <AboutView {...useLoaderData<typeof loader>()} />;
}
