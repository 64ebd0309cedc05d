// Getting in and out.
import { expect, signIn, test } from './fixtures.ts';
import { sampleEditors } from './editors.ts';

test('an editor signs in by the mailed link, and out again', async ({ open }) => {
  const page = await open('anybody');
  await signIn(page, sampleEditors.ben);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.goto('/moderation');
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  expect(await page.context().cookies()).toEqual([]);
});
