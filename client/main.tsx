import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/ui.css'
import { startTheme } from './ui/theme.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

startTheme(document.documentElement, localStorage)
createRoot(root).render(<StrictMode>{null}</StrictMode>)
