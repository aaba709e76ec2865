import type { Talker } from './threadList.ts'

/** What follows the last @ at the end of a text; null: nobody is being named. */
const NAMING = /(?:^|\s)@([\p{L}\p{N}'’-]*(?: [\p{L}\p{N}'’-]+)?)$/u
const MOST = 5

export type NamedPart = { text: string; isName: boolean }

/** Who may be meant by what is being typed; null: nobody is being named. */
export function namedSoFar(text: string, all: readonly Talker[]): readonly Talker[] | null {
  const typed = NAMING.exec(text)?.[1]
  if (typed === undefined) return null
  const sought = typed.toLocaleLowerCase()
  return all
    .filter(({ name }) => {
      const whole = name.toLocaleLowerCase()
      return whole.startsWith(sought) || whole.split(/\s+/).some((one) => one.startsWith(sought))
    })
    .slice(0, MOST)
}

/** The text with that name in place of what was typed of it. */
export function withName(text: string, name: string): string {
  const head = NAMING.test(text) ? text.replace(/@[^@]*$/u, '') : withGap(text)
  return `${head}@${name} `
}

/** The text with the sign that begins a name. */
export function withSign(text: string): string {
  return NAMING.test(text) ? text : `${withGap(text)}@`
}

function withGap(text: string): string {
  return text === '' || /\s$/.test(text) ? text : `${text} `
}

/** Those of them whose names still stand in the text. */
export function stillNamed(text: string, ids: readonly string[], nameOf: (id: string) => string) {
  return ids.filter((id) => text.includes(`@${nameOf(id)}`))
}

/** The text in parts, names apart. */
export function partsOf(text: string, names: readonly string[]): readonly NamedPart[] {
  const signs = names.map((name) => `@${name}`).toSorted((a, b) => b.length - a.length)
  const parts: NamedPart[] = []
  let rest = text
  while (rest !== '') {
    const hits = signs
      .map((sign) => [rest.indexOf(sign), sign] as const)
      .filter(([at]) => at !== -1)
    const [at, sign] = hits.toSorted(([a], [b]) => a - b)[0] ?? [rest.length, '']
    if (at > 0) parts.push({ text: rest.slice(0, at), isName: false })
    if (sign !== '') parts.push({ text: sign, isName: true })
    rest = rest.slice(at + sign.length)
  }
  return parts
}
