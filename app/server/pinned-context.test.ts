import { expect, it } from 'vitest';
import { createDoors } from '#app/features/editors/doors.server.ts';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import { createModerationDesk } from '#app/features/moderation/desk.server.ts';
import { createSearchIndexes } from '#app/features/search/search-reader.ts';
import { createSubmissionDesk } from '#app/features/submissions/desk.server.ts';
import { createDownloadCache } from '#app/lib/download-cache.server.ts';
import { createFormGuard } from '#app/lib/form-guard.server.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';
import { createLoadContextFactory } from './pinned-context.ts';

const request = { method: 'GET', path: '/', cookie: undefined };

it('holds data and time still for one request, and gives the next one the new', async () => {
  let count = 0;
  const createLoadContext = createLoadContextFactory({
    catalogue: {
      current: (): Catalogue => ({
        version: String(++count),
        models: [],
        bySlug: new Map(),
        retired: new Map(),
      }),
    },
    searchIndexOf: createSearchIndexes(),
    history: {
      of: (catalogue) => ({
        revisions: [],
        withdrawals: [{ slug: 'tea', name: null, withdrawnOn: '2026-01-01', reason: catalogue.version }],
        corrections: new Map(),
      }),
      ofCard: ({ version }) => ({
        total: Number(version),
        page: 1,
        pages: 1,
        revisions: [],
        corrections: [],
      }),
    },
    releases: { list: () => [] },
    downloads: createDownloadCache(),
    submissions: createSubmissionDesk({ db: openTestDatabase().db, post: { wake: () => undefined } }),
    moderation: createModerationDesk({
      db: openTestDatabase().db,
      post: { wake: () => undefined },
      releases: { folder: 'none', origin: 'http://rainbow.example', reader: { list: () => [] } },
    }),
    formGuard: createFormGuard({ clock: () => new Date(0) }),
    admit: createDoors({
      db: openTestDatabase().db,
      post: { wake: () => undefined },
      sessionSecrets: null,
      origin: 'http://rainbow.example',
      linksPerHour: 1,
      log: { warn: () => {} },
    }),
    clock: () => new Date(Date.UTC(2026, 0, ++count)),
    site: { origin: 'http://rainbow.example', operatorName: null, contactEmail: null },
    identifyBuild: () => 'b1',
    log: { error: () => {}, warn: () => {} },
  });

  const first = await createLoadContext(request);
  const seen = [first.catalogue.current(), first.clock()];
  expect([first.catalogue.current(), first.clock()]).toEqual(seen);
  expect(first.search.current().catalogue).toBe(seen[0]);
  expect(first.history.current().withdrawals[0]?.reason).toBe(first.catalogue.current().version);
  expect(String(first.history.ofCard('tea', 1).total)).toBe(first.catalogue.current().version);
  const second = await createLoadContext(request);
  expect(second.history.current().withdrawals[0]?.reason).toBe(second.catalogue.current().version);
  expect(second.downloads).not.toBe(first.downloads);
  expect(second.catalogue.current()).not.toBe(seen[0]);
  expect(second.clock()).not.toEqual(seen[1]);
  expect(second.search.current().catalogue).toBe(second.catalogue.current());
  expect(first.catalogue.current()).toBe(seen[0]);
  expect(first.search.current().catalogue).toBe(seen[0]);
});
