// The page for refusals made before Remix is asked, or after it failed: whole, in the site's design, without script.
// It repeats header and footer of app/root.tsx because it must come out when rendering does not; a test compares them.
import type { Request, RequestHandler, Response } from 'express';
import type { Site } from './load-context.ts';
import { takePath } from './request-target.ts';
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { errorWordings, type WordedStatus } from '#app/lib/error-wordings.ts';
import { footLinks, mainLinks } from '#app/lib/site-links.ts';

export interface ErrorPageOptions {
  site: Site;
  /** Addresses of the built stylesheets; none while Vite serves the sources. */
  stylesheets: readonly string[];
  /** Addresses of the fonts that pages ask for ahead of their stylesheets, or words would move when they come. */
  fonts: readonly string[];
}

export type Refuse = (request: Request, response: Response, status: WordedStatus) => void;

/** Answers a refusal: JSON under `/api`, else the page. Headers already set, such as `Allow`, are kept. */
export function createRefuse(options: ErrorPageOptions): Refuse {
  return (request, response, status) => {
    response.status(status).set('Cache-Control', 'no-store');
    if (isApiPath(takePath(request.originalUrl))) {
      response.json({ error: { status, message: messageFor(status) } });
      return;
    }
    response
      .set('Content-Security-Policy', errorPagePolicy)
      .type('html')
      .send(renderErrorPage(status, options));
  };
}

/** A handler that refuses everything it is asked. */
export function refuseAll(refuse: Refuse, status: WordedStatus): RequestHandler {
  return (request, response) => refuse(request, response, status);
}

/** Whether answers under this path are JSON, errors included. */
export function isApiPath(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}

/** The words of a refusal in one line, as the API says them. */
export function messageFor(status: WordedStatus): string {
  const { title, body } = errorWordings[status];
  return `${title}. ${body}`;
}

const errorPagePolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The whole page as HTML. */
export function renderErrorPage(
  status: WordedStatus,
  { site, stylesheets, fonts }: ErrorPageOptions,
): string {
  const { title, body } = errorWordings[status];
  const links = [
    ...fonts.map(
      (href) =>
        `<link rel="preload" as="font" type="font/woff2" href="${escapeHtml(href)}" crossorigin="anonymous"/>`,
    ),
    ...stylesheets.map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}"/>`),
  ].join('');
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="robots" content="noindex"/>
<title>${title} – Community Rainbow</title>
<link rel="icon" href="data:,"/>${links}
</head>
<body class="flex min-h-dvh flex-col bg-paper font-sans text-ink">
<a href="#main" class="absolute start-2 top-2 z-10 -translate-y-24 bg-ink px-4 py-2 text-paper focus:translate-y-0">Skip to main content</a>
${header}
<main id="main" tabindex="-1" class="mx-auto w-full max-w-6xl flex-1 px-4 pb-20 sm:px-6">
<div class="max-w-[72ch] pt-12">
<p class="text-faint">Error ${status}</p>
<h1 class="mt-2">${title}</h1>
<p class="mt-4 text-lg text-quiet">${body}</p>
<p class="mt-6"><a href="/models">Search all models</a> or <a href="/">start from the beginning</a>.</p>
</div>
</main>
${renderFooter(site)}
</body>
</html>
`;
}

const mainNavigation = mainLinks
  .map(
    ({ path, label }) =>
      `<a class="inline-block py-1 text-ink no-underline hover:underline aria-[current=page]:underline aria-[current=page]:decoration-2" href="${path}">${label}</a>`,
  )
  .join('');
const header = `<header class="border-b border-rule"><div class="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-1 px-4 py-3 sm:px-6"><a class="py-1 text-lg font-bold text-ink no-underline hover:underline" href="/">Community Rainbow</a><nav aria-label="Main" class="no-print flex flex-wrap gap-x-6">${mainNavigation}</nav></div></header>`;
const footNavigation = `<nav aria-label="About this site" class="no-print"><ul class="flex flex-wrap gap-x-6 gap-y-1">${footLinks
  .map(({ path, label }) => `<li><a class="inline-block py-0.5" href="${path}">${label}</a></li>`)
  .join('')}</ul></nav>`;

function renderFooter({ operatorName, contactEmail }: Site): string {
  const address = contactEmail === null ? '' : escapeHtml(contactEmail);
  const contact = contactEmail === null ? '' : ` (<a href="mailto:${address}">${address}</a>)`;
  const operator =
    operatorName === null && contactEmail === null
      ? 'This copy has no operator yet.'
      : `This copy is run by ${escapeHtml(operatorName ?? 'its operator')}${contact}.`;
  return `<footer class="border-t border-rule bg-panel"><div class="mx-auto grid w-full max-w-6xl gap-3 px-4 py-8 text-[0.94rem] text-quiet sm:px-6">${footNavigation}<p class="max-w-[72ch]">Community Rainbow is independent. It is not a site of Think Local Act Personal, Nesta or any organisation that provides or promotes a model.</p><p class="max-w-[72ch]">${operator} It stores nothing on its readers’ devices.</p><p class="max-w-[72ch]">The directory’s data may be reused under the <a href="${dataLicenceUrl}">Creative Commons Attribution 4.0 licence</a>; each card names its sources.</p></div></footer>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
