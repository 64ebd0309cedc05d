// `npm run restore -- <file>`: puts a backup back, while the site serves or not, after backing up what stands.
import { countOf, joinWords } from '#app/lib/format.ts';
import { restoreBackup } from '#scripts/backup/restore-backup.ts';
import { runCommand } from '#scripts/backup/run-command.ts';
import { showStep } from '#scripts/backup/show-steps.ts';

await runCommand('npm run restore -- <file>', async (file, databasePath) => {
  const restored = await restoreBackup({
    backupPath: file,
    databasePath,
    now: new Date(),
    runStep: showStep,
  });
  const { contents, database, before, addedReleases, keptReleases } = restored;
  console.log(
    `${databasePath} now holds what the backup of ${contents.madeAt} held: ${countOf(database.cards, 'card')} in ${countOf(database.revisions, 'revision')}, compared row by row. A server that has it open shows it from its next page on.`,
  );
  if (addedReleases.length > 0) console.log(`Releases put in place: ${joinWords(addedReleases)}.`);
  if (keptReleases.length > 0) {
    console.log(
      `Not in the backup, and kept because a published address never dies: ${countOf(keptReleases.length, 'release')} (${joinWords(keptReleases)}).`,
    );
  }
  console.log(
    before === null
      ? 'Nothing stood there before.'
      : `What stood before is in ${before}; to go back: npm run restore -- '${before}'`,
  );
});
