// What the page of releases shows to admins, and what comes of pressing its button.
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import { presentRelease } from '#app/features/exports/data-pages/data-presenter.ts';
import { describeWhat } from '#app/features/exports/release/change-words.ts';
import type { Editor } from '#app/features/editors/editor.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

export function presentReleases(context: AppLoadContext, search: URLSearchParams) {
  const catalogue = context.catalogue.current();
  const releases = context.releases.list();
  const changes = context.moderation.releases.listChanges(catalogue);
  const [latest] = releases;
  const made = search.get('made');
  return {
    title: 'Releases',
    hasErrors: context.answered.hasErrors,
    made: releases.some(({ version }) => version === made) ? made : null,
    releases: releases.map(presentRelease),
    latest: latest?.version ?? null,
    isSame: latest !== undefined && latest.dataVersion === catalogue.version,
    changes:
      changes?.map((change) => ({
        slug: change.slug,
        name: change.name,
        isPublished: change.toRevision !== null,
        words: describeWhat(change),
      })) ?? null,
    modelCount: catalogue.models.length,
  };
}

export type ReleasesData = ReturnType<typeof presentReleases>;

/** Why there is no release. */
export interface ReturnedRelease {
  message: string;
}

/** Makes a release. @returns a redirect to the list with it; 409 with the reason where none was made */
export async function answerReleases(context: AppLoadContext, editor: Editor) {
  const result = await context.moderation.releases.make({ editorId: editor.id, now: context.clock() });
  if (result.kind === 'made') {
    const to = `${moderationPaths.releases()}?${new URLSearchParams({ made: result.version }).toString()}`;
    return redirect(to, { status: 303, headers: privateHeaders });
  }
  context.answered.hasErrors = true;
  const returned: ReturnedRelease = { message: result.message };
  return data(returned, { status: 409, headers: privateHeaders });
}
