import { inLocale } from './inLocale.ts'

export const firstDeviceNameWords = inLocale('firstDeviceNameWords', {
  phone: 'Android phone',
  tablet: 'Android tablet',
  windows: 'Windows computer',
})

/** A first name for this device in the list of devices; a person may change it. */
export function firstDeviceName(agent: string): string {
  const words = firstDeviceNameWords
  const kinds: [RegExp, string][] = [
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Android.*Mobile/, words.phone],
    [/Android/, words.tablet],
    [/Macintosh/, 'Mac'],
    [/Windows/, words.windows],
    [/CrOS/, 'Chromebook'],
  ]
  return kinds.find(([pattern]) => pattern.test(agent))?.[1] ?? 'Computer'
}
