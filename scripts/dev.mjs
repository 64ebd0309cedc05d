// `npm run dev`: the site with reload. Vite serves the sources, so there is no build.

import { runOnSupportedNode } from './setup/node-version.mjs';

runOnSupportedNode(async () => {
  const { projectRoot } = await import('./setup/project-root.mjs');
  const { ensurePackages } = await import('./setup/packages.mjs');
  const { importTypeScript } = await import('./setup/import-typescript.mjs');
  await ensurePackages(projectRoot);
  process.env.NODE_ENV = 'development';
  const { serve } = await importTypeScript('scripts/serve.ts');
  await serve({ dev: true });
});
