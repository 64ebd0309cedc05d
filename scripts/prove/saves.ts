// Proves that what is acknowledged is kept: 500 answers are saved at once and the server is killed in the middle, twenty
// times. The short form is tests/integration/saves-under-kills.test.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '#scripts/measure/random.ts';
import { renderTable } from '#scripts/measure/tables.ts';
import { databaseName } from '#scripts/serve-scratch.ts';
import { ensureBuild } from '#scripts/setup/build.mjs';
import { say } from '#scripts/setup/progress.mjs';
import { projectRoot } from '#scripts/setup/project-root.mjs';
import { saveUnderKills } from '#tests/setup/save-under-kills.ts';

const rounds = 20;
const savesARound = 500;
const seed = 20261122;

const scratch = mkdtempSync(join(tmpdir(), 'rainbow-prove-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
await ensureBuild(projectRoot);

const random = createRandom(seed);
const result = await saveUnderKills({
  databasePath: join(scratch, databaseName),
  rounds,
  savesARound,
  // Anywhere but at the very start and end, where there is little in the middle of which to be killed.
  chooseKill: (saves) => Math.floor(saves / 20) + random.nextInt(Math.floor(saves * 0.9)),
  onRound: (round) => say(`Killed ${round} of ${rounds} times.`),
});

console.log(
  [
    `# Saves: ${rounds} times ${savesARound} at once, the server killed (SIGKILL) in the middle`,
    renderTable(
      [
        'saves sent',
        'acknowledged',
        'not',
        'acknowledged and lost',
        'broken drafts',
        'letters',
        'delivered',
        'twice or stray',
      ],
      [
        [
          result.sent,
          result.acknowledged,
          result.unanswered,
          result.lost.length,
          result.broken.length,
          result.letters,
          result.delivered,
          result.stray.length,
        ].map(String),
      ],
    ),
    `In ${result.killsWithWaitingLetters} of the ${rounds} kills letters were waiting or on their way.`,
  ].join('\n\n'),
);
const faults = [...result.lost, ...result.broken, ...result.stray];
if (faults.length > 0 || result.delivered !== result.letters) {
  console.error(`\nNot as promised: ${faults.join(' ')}`);
  process.exitCode = 1;
}
