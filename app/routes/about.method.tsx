import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { aboutMeta } from '#app/features/about/about-meta.ts';
import { presentMethod } from '#app/features/about/method-presenter.ts';
import { MethodView } from '#app/features/about/method-view.tsx';

export const meta: MetaFunction = ({ matches }) => aboutMeta('method', matches);

export function loader({ context }: LoaderFunctionArgs) {
  return presentMethod(context.catalogue.current());
}

export default function MethodPage() {
  return <MethodView {...useLoaderData<typeof loader>()} />;
}
