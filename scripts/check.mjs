// `npm run check`: the quick half of the tests, without build and browser.

import { runOnSupportedNode } from './setup/node-version.mjs';

runOnSupportedNode(async () => {
  const { projectRoot } = await import('./setup/project-root.mjs');
  const { verify } = await import('./checks/verify.mjs');
  await verify(projectRoot, { isQuick: true });
});
