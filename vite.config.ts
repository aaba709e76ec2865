import babel from '@rolldown/plugin-babel'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import tailwindcss from '@tailwindcss/vite'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** The languages whose React Aria sentences ship; words/ must know the same ones. */
const locales = ['en-US', 'en-GB', 'de-DE']

/** What the first paint and the first screen need though no module names it; hashed names are known after bundling. */
function preloadFirstScreen(): Plugin {
  const font = { rel: 'preload', as: 'font', type: 'font/woff2' }
  const wanted: readonly [RegExp, Record<string, string>][] = [
    [/atkinson-hyperlegible-next-latin-wght-normal-.*\.woff2$/, font],
    [/caslon-italic-ampersand-.*\.woff2$/, font],
    // Every screen stands on it: asked for now, it does not wait until the first one asks.
    [/^assets\/screens-.*\.js$/, { rel: 'modulepreload' }],
  ]
  return {
    name: 'preload-first-screen',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const names = Object.keys(bundle ?? {})
        return wanted.flatMap(([pattern, attrs]) => {
          const name = names.find((file) => pattern.test(file))
          return name === undefined
            ? []
            : [
                {
                  tag: 'link',
                  attrs: { ...attrs, crossorigin: '', href: `/${name}` },
                  injectTo: 'head' as const,
                },
              ]
        })
      },
    },
  }
}

export default defineConfig({
  root: 'client',
  publicDir: 'public',
  plugins: [
    // 'pre': it must see React Aria's sentences before they are bundled.
    [optimizeLocales.vite({ locales })]
      .flat()
      .map((plugin) => ({ ...plugin, enforce: 'pre' as const })),
    react(),
    babel({ presets: [reactCompilerPreset()] }),
    tailwindcss(),
    preloadFirstScreen(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '../sw',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      // png and the manifest are added by the plugin itself; listing them again would list them twice.
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,woff2,svg}'],
        // The worker is a classic script, and what stands around a dynamic import has an `import.meta`
        // in any other format: it would not start.
        rollupFormat: 'iife',
      },
      manifest: {
        id: '/',
        name: 'WedSync',
        short_name: 'WedSync',
        description: 'The wedding day, on every device, with or without signal.',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#f5f7f4',
        theme_color: '#f5f7f4',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
  build: {
    // Every browser that runs the rest knows it.
    modulePreload: { polyfill: false },
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // A font inlined into the CSS would be fetched by everybody, whatever their unicode-range says.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // The record database and the socket change rarely and load beside or after the shell.
            { name: 'records', priority: 2, test: /node_modules\/(rxdb|dexie|rxjs)\// },
            {
              name: 'socket',
              priority: 2,
              test: /node_modules\/(socket\.io-|engine\.io-|@socket\.io)/,
            },
            // Every file costs a start more than its bytes. What a module imports is used at least as
            // widely as it is, so that neither group ever waits for a file that waits for it.
            { name: 'shell', priority: 1, tags: ['$initial'] },
            { name: 'screens', minShareCount: 12 },
            { name: 'icons', minShareCount: 2, test: /node_modules\/lucide-react\// },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:4000',
      '/socket.io': { target: 'http://127.0.0.1:4000', ws: true },
    },
  },
})
