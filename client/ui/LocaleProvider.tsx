import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'

/** The locale in which the parts of the interface say, parse and count by themselves. */
export function LocaleProvider(props: { locale: string; children: ReactNode }) {
  return <I18nProvider locale={props.locale}>{props.children}</I18nProvider>
}
