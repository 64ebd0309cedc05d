import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { presentRainbow } from '#app/features/rainbow/rainbow-presenter.ts';
import { Rainbow } from '#app/features/rainbow/rainbow.tsx';
import type { PageHandle } from '#app/lib/page-handle.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';

export const handle: PageHandle = { hasScript: true };

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(
    'The rainbow: community models from prevention to crisis',
    'Every community model in one picture: what kind it is, and where it stands from prevention to crisis.',
    { matches, path: paths.rainbow() },
  );

export function loader({ context }: LoaderFunctionArgs) {
  return { picture: presentRainbow(context.catalogue.current()) };
}

export default function RainbowPage() {
  const { picture } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="pt-8">The rainbow</h1>
      <p className="mt-4 mb-8 max-w-[68ch] text-[1.12rem] text-quiet">
        Each model is one arc. Its band says what kind of model it is; where it begins and ends says whom it
        is for, from a whole community on the left to people in crisis on the right.
      </p>
      <Rainbow picture={picture} />
    </>
  );
}
