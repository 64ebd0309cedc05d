// `npm run content`: checks the data folder, tells every problem with its mend, and fails if there is any.
// `npm run content -- some/folder` checks another folder of the same make.
import { checkContent } from '#scripts/check-content.ts';
import { describeContent, isInOrder } from '#scripts/describe-content.ts';

const content = checkContent(process.argv[2] ?? 'data', process.env.SEEDS_PATH);
console.log(describeContent(content));
process.exitCode = isInOrder(content) ? 0 : 1;
