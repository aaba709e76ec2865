/**
 * Draws the app's icons: `node scripts/make-icons.ts`. The mark is the ampersand of the couple's
 * names; the svg carries its glyph inside, the png files are pictures of the svg.
 * CHROMIUM names another browser than the one Playwright brings.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'

const fromRoot = (path: string) => new URL(`../${path}`, import.meta.url)

const glyph = await readFile(fromRoot('client/ui/fonts/caslon-italic-ampersand.woff2'), 'base64')

/** `bleed`: a maskable icon is cut to any shape, so its ground fills all and its mark is smaller. */
function draw(bleed: boolean): string {
  // The glyph's own box sits right of its anchor and above its baseline: these centre it.
  const mark = bleed ? { size: 300, x: 232, y: 370 } : { size: 350, x: 229, y: 389 }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
  <style>@font-face{font-family:"Mark";font-style:italic;src:url(data:font/woff2;base64,${glyph}) format("woff2")}</style>
  <rect width="512" height="512" rx="${bleed ? 0 : 116}" fill="#1f4d3a"/>
  ${bleed ? '' : '<rect x="22" y="22" width="468" height="468" rx="96" fill="none" stroke="#9ad3b5" stroke-opacity=".45" stroke-width="4"/>'}
  <text x="${mark.x}" y="${mark.y}" text-anchor="middle" font-family="Mark" font-style="italic" font-size="${mark.size}" fill="#f6e3e1">&amp;</text>
</svg>
`
}

const whole = draw(false)
await writeFile(fromRoot('client/public/icon.svg'), whole)

const executablePath = process.env['CHROMIUM']
const browser = await chromium.launch(
  executablePath ? { executablePath, args: ['--no-sandbox'] } : {},
)
const pictures: [file: string, svg: string, px: number][] = [
  ['icon-192.png', whole, 192],
  ['icon-512.png', whole, 512],
  ['icon-maskable.png', draw(true), 512],
]
for (const [file, svg, px] of pictures) {
  const page = await browser.newPage({ viewport: { width: px, height: px } })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${px}px}</style>${svg}`)
  await page.waitForFunction(
    'document.fonts.ready.then(() => document.fonts.check("italic 20px Mark", "&"))',
  )
  await page.screenshot({ path: fromRoot(`client/public/${file}`).pathname, omitBackground: true })
  await page.close()
}
await browser.close()
