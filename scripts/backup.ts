// `npm run backup -- <file>`: a consistent copy of the database and every release as one zip, while the site serves.
import { countOf } from '#app/lib/format.ts';
import { makeBackup } from '#scripts/backup/make-backup.ts';
import { formatMegabytes, runCommand } from '#scripts/backup/run-command.ts';
import { showStep } from '#scripts/backup/show-steps.ts';

await runCommand('npm run backup -- <file>', async (file, databasePath) => {
  const made = await makeBackup({ databasePath, target: file, now: new Date(), runStep: showStep });
  const { database, releases } = made.contents;
  for (const name of made.strangers) console.error(`Left out, for it is no release: ${name}`);
  console.log(
    `${made.path}: ${formatMegabytes(made.bytes)}, with ${countOf(database.cards, 'card')} in ${countOf(database.revisions, 'revision')} and ${countOf(releases.length, 'release')}; read back and found whole.`,
  );
});
