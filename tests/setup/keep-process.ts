// A process of its own that makes a backup or restores one, and sends itself a signal at a moment given by the title of a
// step and how far that step is; without a share, when the step begins.
// `keep-process.ts backup|restore FILE DATABASE SIGNAL TITLE [SHARE]`
import { makeBackup } from '#scripts/backup/make-backup.ts';
import { restoreBackup } from '#scripts/backup/restore-backup.ts';
import type { RunStep } from '#scripts/backup/show-steps.ts';

const [action, file = '', databasePath = '', signal = '', title, share] = process.argv.slice(2);
const now = new Date('2026-03-10T12:00:00Z');

const runStep: RunStep = async (name, act) => {
  if (name === title && share === undefined) {
    process.kill(process.pid, signal);
    // A handler of the signal ends the process; until then nothing more is to happen.
    setInterval(() => undefined, 60_000);
    await new Promise(() => undefined);
  }
  return act((reached) => {
    if (name === title && share !== undefined && reached >= Number(share)) process.kill(process.pid, signal);
  });
};

if (action === 'backup') await makeBackup({ databasePath, target: file, now, runStep });
else await restoreBackup({ backupPath: file, databasePath, now, runStep });
