import type { talkChange as English } from '../talkChange.ts'
import { threadTitle } from './threadTitles.ts'

const LONGEST = 60

export const talkChange: typeof English = ({ type, data }, base) => {
  const text = quoted(data['text'])
  const title = typeof data['title'] === 'string' ? data['title'] : ''
  switch (type) {
    case 'thread':
      return base === null ? `Unterhaltung ${quoted(threadTitle(title))} begonnen` : null
    case 'message':
      if (base !== null) return null
      if (data['text'] === '') return 'Eine Nachricht zurückgenommen'
      return data['replaces'] === undefined
        ? `${text} geschrieben`
        : `Eine Nachricht verbessert: ${text}`
    case 'broadcast':
      if (base === null) {
        return data['state'] === 'asked' ? `Um Durchsage gebeten: ${text}` : `Durchgesagt: ${text}`
      }
      if (base.data['state'] === data['state']) return null
      return data['state'] === 'sent' ? `Durchgesagt: ${text}` : `Durchsage abgelehnt: ${text}`
    case 'incidentEntry':
      if (base !== null) return null
      return entryWords(data['kind'], data['text'] === undefined ? null : text)
    default:
      return null
  }
}

function entryWords(kind: unknown, text: string | null): string {
  const said = text === null ? '' : `: ${text}`
  switch (kind) {
    case 'called':
      return `Wegen des Notfalls telefoniert${said}`
    case 'escalated':
      return `Alle noch einmal gerufen${said}`
    case 'reopened':
      return `Den Notfall wieder geöffnet${said}`
    default:
      return `Ins Protokoll des Notfalls geschrieben${said}`
  }
}

function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : ''
  return `„${text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`}“`
}
