import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { useReadable } from '../../data/hooks/useReadable.ts'
import { canStayAwake, chooseAwake, wantsAwake } from '../../frame/awake.ts'
import { useCommands } from '../../frame/CommandsProvider.tsx'
import { buzz, canBuzz, chooseBuzz, readBuzz } from '../../frame/haptics.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useLanguage } from '../../frame/useLanguage.ts'
import { usePreferences } from '../../frame/usePreferences.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx'
import { chooseTheme, readTheme } from '../../ui/theme.ts'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { accountWords } from '../../words/account.ts'
import { comfortWords } from '../../words/comfort.ts'
import { languageWords } from '../../words/languages.ts'

/** Theme, language, light and touch belong to this device; hand, gloves and keys follow the person. */
export function LookSettings() {
  const [theme, setTheme] = useState(() => readTheme(localStorage))
  const { value, set } = usePreferences()
  const say = useSay()
  const language = useLanguage()
  const device = useDeviceWord()
  const isAwake = useReadable(wantsAwake)
  const [isBuzzing, setBuzzing] = useState(() => readBuzz(localStorage))
  const { show } = useCommands()
  const words = accountWords.look
  const comfort = comfortWords

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
      <h3 className="pt-2 text-small font-bold text-ink2">{comfort.person}</h3>
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
        <Button
          size="small"
          className="self-start"
          icon={<Keyboard size={18} aria-hidden />}
          onPress={() => show('keys')}
        >
          {comfort.keys}
        </Button>
      </div>
      <h3 className="pt-2 text-small font-bold text-ink2">{comfort.device(device)}</h3>
      <div className="flex flex-col">
        {canStayAwake() ? (
          <Switch isSelected={isAwake} onChange={chooseAwake}>
            {comfort.awake.label}
          </Switch>
        ) : (
          <p className="text-small text-ink2">{comfort.awake.never(device)}</p>
        )}
        {canBuzz() ? (
          <Switch
            isSelected={isBuzzing}
            onChange={(isOn) => {
              chooseBuzz(isOn, localStorage)
              setBuzzing(isOn)
              buzz()
            }}
          >
            {comfort.buzz.label}
          </Switch>
        ) : (
          <p className="text-small text-ink2">{comfort.buzz.never(device)}</p>
        )}
      </div>
      <p className="text-small text-ink2">{comfort.byDevice(device)}</p>
    </TitledSection>
  )
}
