import { expect, it } from 'vitest';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';
import { saveUnderKills } from '#tests/setup/save-under-kills.ts';

// The long form is `npm run prove -- saves`.
it('loses no save that was acknowledged, and sends each letter once, when the server is killed', async () => {
  const { path } = openTestDatabase();
  const result = await saveUnderKills({
    databasePath: path,
    rounds: 2,
    savesARound: 100,
    chooseKill: (saves) => Math.floor(saves / 2),
  });
  expect(result).toMatchObject({ sent: 200, lost: [], broken: [], stray: [] });
  expect(result.acknowledged).toBeGreaterThan(0);
  expect(result.unanswered).toBeGreaterThan(0);
  expect(result.delivered).toBe(result.letters);
});
