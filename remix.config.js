// Options for the Remix Vite plugin. Only vite.config.ts reads this file: Remix's classic compiler, which
// would look for it by name, is never run here. It is evaluated several times per build, so no side effects.

/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  // Tests sit beside what they test; they are not routes.
  ignoredRouteFiles: ['**/*.test.{ts,tsx}'],
  // On, so that the move to React Router 7 is mechanical (docs/decisions/0001-remix-2.md).
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    // Off: it writes session storage after a deployment and needs session storage to work at all, and a reader gets
    // nothing stored. The whole list of routes is one small file, kept for ever. React Router 7 has the same choice.
    v3_lazyRouteDiscovery: false,
  },
};
