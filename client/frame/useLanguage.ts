import { useState } from 'react'
import {
  chooseLanguage,
  readLanguage,
  spokenLanguage,
  type Language,
  type LanguageChoice,
} from './language.ts'
import { spokenLocale } from '../words/inLocale.ts'
import { languageOf } from './regionalLocale.ts'

export type ChosenLanguage = {
  choice: LanguageChoice
  /** What is spoken now. */
  spoken: Language
  /** Keeps it, and opens the page anew where another language follows: drafts are kept on the device. */
  choose: (to: LanguageChoice) => void
}

/** The language of this device, and choosing another. */
export function useLanguage(reload: () => void = () => location.reload()): ChosenLanguage {
  const [choice, setChoice] = useState(() => readLanguage(localStorage))
  const spoken = languageOf(spokenLocale()) === 'de' ? 'de' : 'en'
  return {
    choice,
    spoken,
    choose(to) {
      setChoice(to)
      chooseLanguage(to, localStorage)
      if (spokenLanguage(to, navigator.languages) !== spoken) reload()
    },
  }
}
