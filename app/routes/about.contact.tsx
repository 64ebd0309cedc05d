import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { aboutMeta } from '#app/features/about/about-meta.ts';
import { ContactView } from '#app/features/about/contact-view.tsx';

export const meta: MetaFunction = ({ matches }) => aboutMeta('contact', matches);

export function loader({ context }: LoaderFunctionArgs) {
  const { operatorName, contactEmail } = context.site;
  return { operatorName, contactEmail };
}

export default function ContactPage() {
  return <ContactView {...useLoaderData<typeof loader>()} />;
}
