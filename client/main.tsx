import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import './ui/ui.css'
import { startAppData } from './data/appData.ts'
import { DataProvider } from './data/hooks/DataProvider.tsx'
import { whenIdle } from './data/whenIdle.ts'
import { readLanguage, spokenLanguage, startLanguage } from './frame/language.ts'
import { router } from './routes.tsx'
import { startTheme } from './ui/theme.ts'
import { firstDeviceName } from './words/firstDeviceName.ts'

// The compiled form of schemas needs `eval`, which the content security policy forbids.
z.config({ jitless: true })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// Where a browser forbids site data, to name its storage already throws.
startTheme(document.documentElement, { getItem: (key) => localStorage.getItem(key) })
const data = startAppData(() => firstDeviceName(navigator.userAgent))
const choice = readLanguage({ getItem: (key) => localStorage.getItem(key) })
const language = spokenLanguage(choice, navigator.languages)

const render = () => {
  createRoot(root).render(
    <StrictMode>
      <DataProvider data={data}>
        <RouterProvider router={router} />
      </DataProvider>
    </StrictMode>,
  )
  // The worker speaks it too, and cannot ask.
  whenIdle(() => void data.accounts.keepLanguage(document.documentElement.lang).catch(() => {}))
}
// English stands in the files themselves: it never waits.
if (language === 'en') render()
else void startLanguage(language, document.documentElement).then(render)
