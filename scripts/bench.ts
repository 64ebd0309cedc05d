// `npm run bench`: measures the search and the pages, one after the other, each in a process of its own, beside what else does the
// same. `npm run bench -- pages` measures one. Ends with 1 when any misses a figure that it has to reach.
import { join } from 'node:path';
import { say } from '#scripts/setup/progress.mjs';
import { projectRoot } from '#scripts/setup/project-root.mjs';
import { runNode } from '#scripts/setup/run-program.mjs';

const names = ['search', 'pages'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is nothing called ${unknown.join(', ')} to measure: there is ${names.join(', ')}.`);
  process.exit(1);
}
for (const name of names.filter((each) => asked.length === 0 || asked.includes(each))) {
  say(`Measuring ${name}: some minutes…`);
  const { exitCode, output } = await runNode(
    ['--import', 'tsx', join(projectRoot, `scripts/measure/bench-${name}.ts`)],
    { cwd: projectRoot },
  );
  console.log(output);
  if (exitCode !== 0) process.exitCode = 1;
}
