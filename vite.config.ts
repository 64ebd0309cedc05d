import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

/** What several pages share, a file each: pieces of them would each be a request, and a page has fifteen. */
const chunks: [name: string, modules: RegExp][] = [
  [
    'shared',
    /\/app\/(components|lib|features\/vocabulary\/(vocabulary|lists)|features\/models\/card-page\/(approach-tag|spectrum-bar|caution-lines))\b/,
  ],
  // Apart from the rainbow, which stands on the same pages: it has a budget of its own.
  [
    'search-box',
    /\/app\/features\/search\/(search-box|use-suggestions|suggestions)\b|\/@github\/combobox-nav\//,
  ],
  ['rainbow', /\/app\/features\/rainbow\//],
  // Its mathematics is for pages that are drawn on the server. Else they would go into the first chunk that names them.
  ['d3', /\/node_modules\/(d3(-[a-z]+)?|internmap)\//],
];
const nameChunk = (id: string) => chunks.find(([, modules]) => modules.test(id))?.[0];

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixConfig)],
  // All of it, so that the development server finds every package before the first page: one found later is prepared
  // apart, and React then runs twice in that page.
  optimizeDeps: { entries: ['app/entry.client.tsx', 'app/root.tsx', 'app/routes/*.tsx'] },
  build: {
    // Inlined assets would be `data:` addresses, which the content security policy refuses for fonts and scripts.
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: nameChunk } },
  },
}));
