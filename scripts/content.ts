// `npm run content`: checks the data folder, tells every problem with its mend, and fails if there is any.
// `npm run content -- some/folder` checks another folder of the same make.
import { describeContent } from '#scripts/describe-content.ts';
import { readContent } from '#scripts/read-content.ts';

const content = readContent(process.argv[2] ?? 'data');
console.log(describeContent(content));
process.exitCode = content.problems.length > 0 ? 1 : 0;
