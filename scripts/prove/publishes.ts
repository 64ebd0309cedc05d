// Proves that publishing is whole or not at all: a process that publishes a change of every derived table and two
// neighbours is killed on the way, a hundred times. The short form is tests/integration/publishes-under-kills.test.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '#scripts/measure/random.ts';
import { renderTable } from '#scripts/measure/tables.ts';
import { databaseName } from '#scripts/serve-scratch.ts';
import { say } from '#scripts/setup/progress.mjs';
import { publishUnderKills } from '#tests/setup/publish-under-kills.ts';

const rounds = 100;
const seed = 20261122;

const scratch = mkdtempSync(join(tmpdir(), 'rainbow-prove-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const random = createRandom(seed);
const result = await publishUnderKills({
  databasePath: join(scratch, databaseName),
  rounds,
  // Half of them anywhere from its start to its end, half as it runs its last statement and commits.
  chooseKill: (statements) =>
    random.nextInt(2) === 0
      ? { at: random.nextInt(statements + 3), isHeld: true }
      : { at: statements + 1, isHeld: false },
  onRound: (round) => {
    if (round % 10 === 0) say(`Killed ${round} of ${rounds} times.`);
  },
});

console.log(
  [
    `# Publishes: one killed (SIGKILL) ${rounds} times, at any of its ${result.statements} statements, before or after`,
    renderTable(
      ['killed before it began', 'on the way', 'once it was done', 'old stood', 'new stood', 'neither'],
      [
        [
          result.kills.before,
          result.kills.during,
          result.kills.after,
          result.stood.old,
          result.stood.new,
          result.faults.length,
        ].map(String),
      ],
    ),
    `Of the kills as it ran its last statement and committed, ${result.stoodAtCommit.old} left the old and ${result.stoodAtCommit.new} the new. Each time the next publishing was whole.`,
  ].join('\n\n'),
);
if (result.faults.length > 0) {
  console.error(`\nNot as promised: ${result.faults.join(' ')}`);
  process.exitCode = 1;
}
