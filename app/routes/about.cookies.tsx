import type { MetaFunction } from '@remix-run/node';
import { aboutMeta } from '#app/features/about/about-meta.ts';
import { CookiesView } from '#app/features/about/cookies-view.tsx';

export const meta: MetaFunction = ({ matches }) => aboutMeta('cookies', matches);

export default function CookiesPage() {
  return <CookiesView />;
}
