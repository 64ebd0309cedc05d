// `npm start`: sets up what is missing, then serves the site from this same process.

import { runOnSupportedNode } from './setup/node-version.mjs';

runOnSupportedNode(async () => {
  const { projectRoot } = await import('./setup/project-root.mjs');
  const { ensurePackages } = await import('./setup/packages.mjs');
  const { ensureBuild } = await import('./setup/build.mjs');
  const { importTypeScript } = await import('./setup/import-typescript.mjs');
  await ensurePackages(projectRoot);
  await ensureBuild(projectRoot);
  process.env.NODE_ENV = process.env.NODE_ENV || 'production';
  const { serve } = await importTypeScript('scripts/serve.ts');
  await serve();
});
