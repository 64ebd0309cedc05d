// `node scripts/run.mjs NAME [arguments]`: runs scripts/NAME.ts with the packages in place, as npm's scripts do.

import { runOnSupportedNode } from './setup/node-version.mjs';

runOnSupportedNode(async () => {
  const { findCommand } = await import('./setup/command.mjs');
  const { projectRoot } = await import('./setup/project-root.mjs');
  const { ensurePackages } = await import('./setup/packages.mjs');
  const { importTypeScript } = await import('./setup/import-typescript.mjs');
  const path = findCommand(projectRoot, process.argv[2]);
  await ensurePackages(projectRoot);
  // The script sees what it would if Node had been started with it.
  process.argv.splice(1, 2, path);
  await importTypeScript(path);
});
