/** Cuts the italic "&" out of Libre Caslon Condensed (OFL): `node scripts/subset-ampersand.ts`. */
import { readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const italic = new URL(
  '../node_modules/@fontsource/libre-caslon-condensed/files/libre-caslon-condensed-latin-400-italic.woff2',
  import.meta.url,
)
const target = new URL('../client/ui/fonts/caslon-italic-ampersand.woff2', import.meta.url)

await writeFile(target, await subsetFont(await readFile(italic), '&', { targetFormat: 'woff2' }))
