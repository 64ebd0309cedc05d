import { expect, it } from 'vitest';
import { listExpectedRows } from '#tests/setup/list-expected-rows.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';
import { buildStates, publishUnderKills } from '#tests/setup/publish-under-kills.ts';

// The long form is `npm run prove -- publishes`.
it('leaves the old revision or the new, whole, when publishing is killed, and publishes next time', async () => {
  const { path } = openTestDatabase();
  const rounds = 10;
  let round = 0;
  const result = await publishUnderKills({
    databasePath: path,
    rounds,
    // As it starts, at its end, and at eight places in between.
    chooseKill: (statements) => ({
      at: Math.round((round++ / (rounds - 1)) * (statements + 2)),
      isHeld: true,
    }),
  });
  expect(result.faults).toEqual([]);
  expect(result.kills).toEqual({ before: 1, during: 8, after: 1 });
  expect(result.stood).toEqual({ old: 9, new: 1 });
});

it('is tried with a change of every derived table', () => {
  const [one, two] = buildStates().map(listExpectedRows);
  for (const [table, rows] of Object.entries(one ?? {})) expect(rows, table).not.toEqual(two?.[table]);
});
