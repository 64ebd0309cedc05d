// What every loader finds in `context`. The server runs beside the Remix bundle, not inside it, so a module used by
// both exists twice in the process: instances travel through here, never through module state.
import type { ReleaseReader } from '#app/features/exports/release/release-reader.server.ts';
import type { Doors } from '#app/features/editors/doors.server.ts';
import type { Editor } from '#app/features/editors/editor.ts';
import type { CatalogueReader } from '#app/features/models/catalogue.server.ts';
import type { CardHistory } from '#app/features/models/card-history.server.ts';
import type { History } from '#app/features/models/history.server.ts';
import type { ModerationDesk } from '#app/features/moderation/desk.server.ts';
import type { SearchReader } from '#app/features/search/search-reader.ts';
import type { SubmissionDesk } from '#app/features/submissions/desk.server.ts';
import type { DownloadDesk } from '#app/lib/download-cache.server.ts';
import type { FormGuard } from '#app/lib/form-guard.server.ts';

/** What this copy of the directory says of itself. */
export interface Site {
  /** The public address, without a trailing slash. */
  origin: string;
  /** Null: this copy has no operator yet. */
  operatorName: string | null;
  contactEmail: string | null;
}

/** The part of a logger that pages need; never pass it what a reader typed. */
export interface ErrorLog {
  error(details: object, message: string): void;
  warn(details: object, message: string): void;
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    catalogue: CatalogueReader;
    search: SearchReader;
    /** What was published lately, and every revision of one card, up to the catalogue of this request. */
    history: { current(): History; ofCard(slug: string, page: number): CardHistory };
    releases: ReleaseReader;
    /** Of this request, into the one cache of all. */
    downloads: DownloadDesk;
    submissions: SubmissionDesk;
    moderation: ModerationDesk;
    formGuard: FormGuard;
    /** Whoever is signed in; null on the pages for readers, which are the same for everybody. */
    editor: Editor | null;
    doors: Doors;
    /** Now. Pages ask this and never the system clock, so that tests choose the day. */
    clock: () => Date;
    site: Site;
    /** What the action of this request tells its loaders: a page's title is made of what these answer. */
    answered: { hasErrors: boolean };
    /** Changes whenever code or settings that a page depends on change. */
    buildId: string;
    log: ErrorLog;
  }
}
