import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { aboutMeta } from '#app/features/about/about-meta.ts';
import { AccessibilityView } from '#app/features/about/accessibility-view.tsx';

export const meta: MetaFunction = ({ matches }) => aboutMeta('accessibility', matches);

export function loader({ context }: LoaderFunctionArgs) {
  const { operatorName, contactEmail } = context.site;
  return { operatorName, contactEmail };
}

export default function AccessibilityPage() {
  return <AccessibilityView {...useLoaderData<typeof loader>()} />;
}
