import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { aboutMeta } from '#app/features/about/about-meta.ts';
import { PrivacyView } from '#app/features/about/privacy-view.tsx';

export const meta: MetaFunction = ({ matches }) => aboutMeta('privacy', matches);

export function loader({ context }: LoaderFunctionArgs) {
  const { operatorName, contactEmail } = context.site;
  return { operatorName, contactEmail };
}

export default function PrivacyPage() {
  return <PrivacyView {...useLoaderData<typeof loader>()} />;
}
