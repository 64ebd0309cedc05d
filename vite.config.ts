import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

const shared =
  /\/app\/(components|lib|features\/vocabulary|features\/models\/card-page\/(approach-tag|spectrum-bar|caution-lines))\b/;
const nameSharedChunk = (id: string) => (shared.test(id) ? 'shared' : undefined);

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixConfig)],
  // All of it, so that the development server finds every package before the first page: one found later is prepared
  // apart, and React then runs twice in that page.
  optimizeDeps: { entries: ['app/entry.client.tsx', 'app/root.tsx', 'app/routes/*.tsx'] },
  build: {
    // Inlined assets would be `data:` addresses, which the content security policy refuses for fonts and scripts.
    assetsInlineLimit: 0,
    // What several pages share is one file: pieces of it would each be a request, and a page has fifteen.
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: nameSharedChunk } },
  },
}));
