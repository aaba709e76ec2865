import { runNode } from './gates/runNode.ts'
import { ensureChromium } from './suite/ensureChromium.ts'

/** `npm run screenshots`: renews docs/screenshots from the built product and the example weddings. */
const tell = (text: string) => void process.stdout.write(text)

const chromium = await ensureChromium(tell)
const build = await runNode('vite/bin/vite.js', ['build', '--logLevel=warn'], { onOutput: tell })
const pictures =
  build.code === 0
    ? await runNode(
        '@playwright/test/cli.js',
        ['test', '--config=screenshots.config.ts', '--reporter=list'],
        { onOutput: tell, env: { CHROMIUM_PATH: chromium } },
      )
    : build
process.exitCode = pictures.code
