// `npm run prove`: runs every proof of scripts/prove/, one after another, each in a process of its own: what takes too
// long for `npm test`, which holds a short form of each. `npm run prove -- downloads` runs one. Ends with 1 when any
// does not hold.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { showRun } from '#scripts/setup/progress.mjs';
import { projectRoot } from '#scripts/setup/project-root.mjs';
import { runNode } from '#scripts/setup/run-program.mjs';

const folder = join(projectRoot, 'scripts/prove');
const names = readdirSync(folder).flatMap((file) => /^([a-z-]+)\.ts$/.exec(file)?.[1] ?? []);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no proof ${unknown.join(', ')}: there are ${names.join(', ')}.`);
  process.exit(1);
}

const failed: string[] = [];
for (const name of names.filter((each) => asked.length === 0 || asked.includes(each))) {
  const { exitCode, output } = await showRun(`Proof of ${name}`, 'minutes', () =>
    runNode(['--import', 'tsx', join(folder, `${name}.ts`)], { cwd: projectRoot }),
  );
  console.log(output);
  if (exitCode !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`Does not hold: ${failed.join(', ')}.`);
  process.exitCode = 1;
}
