import { threadTitle } from './threadTitles.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { inLocale } from './inLocale.ts'

const LONGEST = 60

/** What was said, as history and the list of what waits tell it; null: it is something else. */
export const talkChange = inLocale(
  'talkChange',
  ({ type, data }: RecordEnvelope, base: RecordEnvelope | null): string | null => {
    const text = quoted(data['text'])
    const title = typeof data['title'] === 'string' ? data['title'] : ''
    switch (type) {
      case 'thread':
        return base === null ? `Opened the conversation ${quoted(threadTitle(title))}` : null
      case 'message':
        if (base !== null) return null
        if (data['text'] === '') return 'Took a message back'
        return data['replaces'] === undefined ? `Wrote ${text}` : `Corrected a message to ${text}`
      case 'broadcast':
        if (base === null)
          return data['state'] === 'asked' ? `Asked to announce ${text}` : `Announced ${text}`
        if (base.data['state'] === data['state']) return null
        return data['state'] === 'sent' ? `Announced ${text}` : `Declined to announce ${text}`
      case 'incidentEntry':
        if (base !== null) return null
        return entryWords(data['kind'], data['text'] === undefined ? null : text)
      default:
        return null
    }
  },
)

function entryWords(kind: unknown, text: string | null): string {
  const said = text === null ? '' : `: ${text}`
  switch (kind) {
    case 'called':
      return `Telephoned about the emergency${said}`
    case 'escalated':
      return `Called everybody again${said}`
    case 'reopened':
      return `Opened the emergency again${said}`
    default:
      return `Wrote into the log of the emergency${said}`
  }
}

function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : ''
  return `“${text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`}”`
}
