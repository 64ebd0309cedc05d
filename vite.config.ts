import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  build: {
    // Inlined assets would be `data:` addresses, which the content security policy refuses for fonts and scripts.
    assetsInlineLimit: 0,
  },
});
