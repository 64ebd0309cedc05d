import { expect, it } from 'vitest';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import { createModerationDesk } from '#app/features/moderation/desk.server.ts';
import { createSearchIndexes } from '#app/features/search/search-reader.ts';
import { createSubmissionDesk } from '#app/features/submissions/desk.server.ts';
import { createDownloadCache } from '#app/lib/download-cache.server.ts';
import { createFormGuard } from '#app/lib/form-guard.server.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';
import { createLoadContextFactory } from './pinned-context.ts';

it('holds data and time still for one request, and gives the next one the new', () => {
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
    historyOf: (catalogue) => ({
      revisions: [],
      withdrawals: [{ slug: 'tea', name: null, withdrawnOn: '2026-01-01', reason: catalogue.version }],
    }),
    releases: { list: () => [] },
    downloads: createDownloadCache(),
    submissions: createSubmissionDesk({ db: openTestDatabase().db, post: { wake: () => undefined } }),
    moderation: createModerationDesk({ db: openTestDatabase().db, post: { wake: () => undefined } }),
    formGuard: createFormGuard({ clock: () => new Date(0) }),
    clock: () => new Date(Date.UTC(2026, 0, ++count)),
    site: { origin: 'http://rainbow.example', operatorName: null, contactEmail: null },
    identifyBuild: () => 'b1',
    log: { error: () => {}, warn: () => {} },
  });

  const first = createLoadContext();
  const seen = [first.catalogue.current(), first.clock()];
  expect([first.catalogue.current(), first.clock()]).toEqual(seen);
  expect(first.search.current().catalogue).toBe(seen[0]);
  expect(first.history.current().withdrawals[0]?.reason).toBe(first.catalogue.current().version);
  const second = createLoadContext();
  expect(second.history.current().withdrawals[0]?.reason).toBe(second.catalogue.current().version);
  expect(second.downloads).not.toBe(first.downloads);
  expect(second.catalogue.current()).not.toBe(seen[0]);
  expect(second.clock()).not.toEqual(seen[1]);
  expect(second.search.current().catalogue).toBe(second.catalogue.current());
  expect(first.catalogue.current()).toBe(seen[0]);
  expect(first.search.current().catalogue).toBe(seen[0]);
});
