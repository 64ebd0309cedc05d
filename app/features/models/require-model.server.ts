import { data, redirect } from '@remix-run/node';
import type { CareModel, Catalogue } from './catalogue.server.ts';
import { findModel } from './queries.server.ts';
import { formatDate } from '#app/lib/format.ts';

/**
 * The model at an address, for the routes of its card and of what is made from it.
 *
 * @param toAddress where the same page of another model stands, for one that has moved
 * @throws Response or data for the router: 301 to where it moved, 410 with the reason where it was withdrawn, 404 where there never was one
 */
export function requireModel(
  catalogue: Catalogue,
  slug: string | undefined,
  toAddress: (slug: string) => string,
): CareModel {
  const found = findModel(catalogue, slug ?? '');
  switch (found.kind) {
    case 'model':
      return found.model;
    case 'moved':
      throw redirect(toAddress(found.to), 301);
    case 'withdrawn':
      throw data(
        { message: `Its card was withdrawn on ${formatDate(found.withdrawnOn)}. ${found.reason}` },
        { status: 410 },
      );
    case 'unknown':
      throw data(
        {
          message: 'There is no model at this address. Search for it by name, or by another name it goes by.',
        },
        { status: 404 },
      );
  }
}

/**
 * The same for files made of a model, which have no page to say it on.
 *
 * @throws Response: 301 as above, 410 and 404 as plain text
 */
export function requireModelForFile(
  catalogue: Catalogue,
  slug: string | undefined,
  toAddress: (slug: string) => string,
): CareModel {
  const found = findModel(catalogue, slug ?? '');
  switch (found.kind) {
    case 'model':
      return found.model;
    case 'moved':
      throw redirect(toAddress(found.to), 301);
    case 'withdrawn':
      throw sayInText(410, `The card was withdrawn on ${formatDate(found.withdrawnOn)}. ${found.reason}`);
    case 'unknown':
      throw sayInText(404, 'There is no model at this address.');
  }
}

function sayInText(status: number, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      // An editor may put the card back at any time.
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
