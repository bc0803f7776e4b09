import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The browser app: sources in src/web, served by our own server under /app/. */
export default defineConfig({
  root: 'src/web',
  base: '/app/',
  plugins: [react(), tailwind()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // The text editor and the charts are large, and loaded with the pages that have them.
    chunkSizeWarningLimit: 700,
    // The client's page is an entry of its own: nobody who reads an offer loads the staff app.
    rolldownOptions: {
      input: { index: 'src/web/index.html', client: 'src/web/client.html', inter: 'src/web/inter.css' },
      // Pages that the build does not know ask for the font by this name.
      output: {
        assetFileNames: ({ names }) => (names.includes('inter.css') ? 'inter.css' : 'assets/[name]-[hash][extname]'),
      },
    },
  },
  server: { proxy: { '/api': process.env['PROFFER_API'] ?? 'http://127.0.0.1:3000' } },
});
