import fontUrl from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import faviconUrl from './styles/favicon.svg?url';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, useMatches, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorPage, wordError } from '#app/components/error-page.tsx';
import { PageFooter } from '#app/components/page-footer.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { PositionMemory } from '#app/components/position-memory.tsx';
import { SkipLink } from '#app/components/skip-link.tsx';
import { readCarriedComparison } from '#app/features/models/carried-comparison.server.ts';
import { ComparisonProvider, nothingCompared } from '#app/features/models/carried-comparison.tsx';
import { carryComparison } from '#app/features/models/comparison.ts';
import { useNonce } from '#app/lib/nonce.ts';
import { carriedParameter } from '#app/lib/ignored-parameters.ts';
import { asksForScript, asksToBeBare } from '#app/lib/page-handle.ts';
import { pageMeta, siteName } from '#app/lib/page-meta.ts';
import { paths } from '#app/lib/paths.ts';
import './styles/app.css';

export const links: LinksFunction = () => [
  { rel: 'preload', as: 'font', type: 'font/woff2', href: fontUrl, crossOrigin: 'anonymous' },
  { rel: 'icon', href: faviconUrl, type: 'image/svg+xml' },
  { rel: 'alternate', href: paths.feed(), type: 'application/atom+xml', title: `${siteName}: what is new` },
];

// Every page has its own; these are the words of an error, which no page is left to say.
export const meta: MetaFunction = ({ error }) => {
  if (error === undefined) return [];
  const { title, body } = wordError(error);
  return pageMeta(title, body);
};

export function loader({ context, request }: LoaderFunctionArgs) {
  const { origin, operatorName, contactEmail } = context.site;
  const { searchParams } = new URL(request.url);
  // Only where something is carried: without the database an error page must still have its head and foot.
  const comparison = searchParams.has(carriedParameter)
    ? readCarriedComparison(context.catalogue.current(), searchParams)
    : nothingCompared;
  // The origin is read by the `meta` of every page, for its canonical address.
  return { origin, operatorName, contactEmail, comparison };
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  // In development every page has it, or none of the others would reload when its source changes.
  const matches = useMatches();
  const hasScript = asksForScript(matches) || import.meta.env.DEV;
  const isBare = asksToBeBare(matches);
  // Absent when the root loader itself failed; the error page must still come out whole.
  const site = useRouteLoaderData<typeof loader>('root');
  const comparison = site?.comparison ?? nothingCompared;
  const compared = comparison.chosen.map(({ slug }) => slug);
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* From a frame on another site, every link leads out of the frame. */}
        {isBare && <base target="_top" />}
        <Meta />
        <Links />
      </head>
      {isBare ? (
        <body className="bg-paper font-sans text-ink">
          <main id="main">{children}</main>
          {hasScript && <Scripts nonce={nonce} />}
        </body>
      ) : (
        <body className="flex min-h-dvh flex-col bg-paper font-sans text-ink">
          <SkipLink />
          <PageHeader carry={(address) => carryComparison(address, compared)} />
          <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-4 pb-20 sm:px-6">
            <ComparisonProvider value={comparison}>{children}</ComparisonProvider>
          </main>
          <PageFooter operatorName={site?.operatorName ?? null} contactEmail={site?.contactEmail ?? null} />
          <PositionMemory />
          {hasScript && <Scripts nonce={nonce} />}
        </body>
      )}
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export { ErrorPage as ErrorBoundary };
