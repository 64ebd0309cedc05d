// `npm test`: sets up what is missing, a browser included, then checks everything. Continuous integration runs this.

import { runOnSupportedNode } from './setup/node-version.mjs';

runOnSupportedNode(async () => {
  const { projectRoot } = await import('./setup/project-root.mjs');
  const { verify } = await import('./checks/verify.mjs');
  await verify(projectRoot, { isQuick: false });
});
