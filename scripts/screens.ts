import { runNode } from './gates/runNode.ts'
import { ensureChromium } from './suite/ensureChromium.ts'

/** `npm run screens`: renews docs/screens, every screen in every theme and both sizes. */
const tell = (text: string) => void process.stdout.write(text)

const chromium = await ensureChromium(tell)
const build = await runNode('vite/bin/vite.js', ['build', '--logLevel=warn'], { onOutput: tell })
const pictures =
  build.code === 0
    ? await runNode(
        '@playwright/test/cli.js',
        ['test', '--config=screens.config.ts', '--reporter=list'],
        { onOutput: tell, env: { CHROMIUM_PATH: chromium } },
      )
    : build
process.exitCode = pictures.code
