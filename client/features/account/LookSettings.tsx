import { useState } from 'react'
import { useLanguage } from '../../frame/useLanguage.ts'
import { usePreferences } from '../../frame/usePreferences.ts'
import { useSay } from '../../frame/useSay.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx'
import { chooseTheme, readTheme } from '../../ui/theme.ts'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { accountWords } from '../../words/account.ts'
import { languageWords } from '../../words/languages.ts'

/** Theme and language belong to this device; hand, gloves and keys follow the person. */
export function LookSettings() {
  const [theme, setTheme] = useState(() => readTheme(localStorage))
  const { value, set } = usePreferences()
  const say = useSay()
  const language = useLanguage()
  const words = accountWords.look

  async function change(to: Parameters<typeof set>[0]) {
    say.outcome(await set(to), words.saved)
  }

  return (
    <TitledSection title={words.title}>
      <ThemeSwitch
        label={words.theme}
        labels={words.themes}
        value={theme}
        onChange={(choice) => {
          setTheme(choice)
          chooseTheme(choice, document.documentElement, localStorage)
        }}
      />
      <Segmented
        label={languageWords.label}
        showLabel
        segments={(['en', 'de', 'system'] as const).map((id) => ({
          id,
          label: languageWords.names[id],
        }))}
        value={language.choice}
        onChange={language.choose}
      />
      <div className="flex flex-col">
        <Switch isSelected={value.gloves === true} onChange={(gloves) => void change({ gloves })}>
          {words.gloves}
        </Switch>
        <Switch
          isSelected={value.hand === 'left'}
          onChange={(left) => void change({ hand: left ? 'left' : 'right' })}
        >
          {words.left}
        </Switch>
        <Switch
          isSelected={value.shortcuts !== false}
          onChange={(shortcuts) => void change({ shortcuts })}
        >
          {words.shortcuts}
        </Switch>
      </div>
    </TitledSection>
  )
}
