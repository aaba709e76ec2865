import { Contrast, Monitor, Moon, Sun } from 'lucide-react'
import { Segmented } from './Segmented.tsx'
import type { ThemeChoice } from './theme.ts'

export type ThemeSwitchProps = {
  label: string
  /** Words of the four choices; `sun` is the theme for direct sunlight. */
  labels: Record<ThemeChoice, string>
  value: ThemeChoice
  onChange: (choice: ThemeChoice) => void
  className?: string
}

/** Light, dark, sunlight, or what the device says. The person is asked; no sensor decides. */
export function ThemeSwitch({ label, labels, value, onChange, className }: ThemeSwitchProps) {
  return (
    <Segmented<ThemeChoice>
      label={label}
      showLabel
      segments={[
        { id: 'light', label: labels.light, icon: <Sun size={18} aria-hidden /> },
        { id: 'dark', label: labels.dark, icon: <Moon size={18} aria-hidden /> },
        { id: 'sun', label: labels.sun, icon: <Contrast size={18} aria-hidden /> },
        { id: 'system', label: labels.system, icon: <Monitor size={18} aria-hidden /> },
      ]}
      value={value}
      onChange={onChange}
      {...(className ? { className } : {})}
    />
  )
}
