import type { NoticeState, TurnOnProblem } from '../data/notices/deviceNotices.ts'
import type { TestOutcome } from '#shared/protocol/notices.ts'
import { moreWords } from './more.ts'
import type { DeviceWord } from './device.ts'
import { inLocale } from './inLocale.ts'

/** What stands where notices are not possible: the honest rest. */
const whenOpened = 'You are told when you open WedSync.'

/** Words of notices and of what a person wants to hear. */
export const noticeWords = inLocale('noticeWords', {
  title: 'Notices',
  back: 'Account',
  entry: moreWords.notices,
  here: {
    title: (device: DeviceWord) => `On this ${device}`,
    states: (state: NoticeState, device: DeviceWord): string => {
      switch (state) {
        case 'reading':
          return `Asking this ${device}`
        case 'no':
          return `This browser cannot tell you anything while WedSync is closed. ${whenOpened}`
        case 'needsInstall':
          return `This ${device} gives notices to apps on the Home Screen only. Tap Share, then “Add to Home Screen”, and open WedSync from there. Until then: ${whenOpened.toLowerCase()}`
        case 'denied':
          return `This browser was told not to show notices of WedSync. Its own settings for this site change that. Until then: ${whenOpened.toLowerCase()}`
        case 'off':
          return `While WedSync is closed, this ${device} stays silent. ${whenOpened}`
        case 'on':
          return `This ${device} tells you what cannot wait, also while WedSync is closed.`
        case 'elsewhere':
          return `Notices on this ${device} go to somebody else who is signed in here. It can tell one person only.`
      }
    },
    turnOn: 'Turn on notices here',
    take: 'Take them here',
    turnOff: 'Turn off notices here',
    working: 'One moment',
    test: 'Send a test notice',
    isOn: 'Notices are on.',
    isOff: 'Notices are off here.',
    problems: {
      denied: 'The browser said no. Its settings for this site change that.',
      dismissed: 'Nothing was changed: the browser’s question was left open.',
      noSignal: 'This needs signal once. Try again when there is some.',
      noService:
        'The push service of this browser did not answer. Try again later, or use another browser.',
    } satisfies Record<TurnOnProblem, string>,
    tested: {
      sent: 'A test notice is on its way.',
      gone: 'This browser takes no notices any more. Turn them on again.',
      failed: 'The push service of this browser does not take it just now.',
      none: 'This browser takes no notices yet. Turn them on first.',
      noSignal: 'A test needs signal. Try again when there is some.',
    } satisfies Record<TestOutcome | 'noSignal', string>,
  },
  about: {
    title: 'What you are told, on all your devices',
    decision: 'A decision needs me',
    moved: 'A moment of mine has a new time',
    reminder: 'My moment begins soon, and what is due today',
    talk: 'Messages, announcements, and where I am named',
    synced: 'Everything that waited long is sent',
    emergency: 'An emergency always comes through.',
    on: 'You will be told.',
    off: 'You will not be told.',
  },
  quiet: {
    title: 'Quiet hours',
    label: 'Nothing at night',
    from: 'From',
    to: 'Until',
    zone: (zone: string) =>
      `By the clocks of ${zone.replaceAll('_', ' ')}. What comes meanwhile is told afterwards. Emergencies come through.`,
    other: (zone: string) => `Use the clocks of ${zone.replaceAll('_', ' ')}`,
    saved: 'Quiet hours are saved.',
    off: 'Quiet hours are off.',
    notUnderstood: 'Write a time like 22:00 or 10 pm.',
    missing: 'Please give a time.',
    steps: { earlier: '5 minutes earlier', later: '5 minutes later' },
  },
  offer: {
    text: (device: DeviceWord) =>
      `A decision like this can reach you while WedSync is closed. Shall this ${device} tell you?`,
    yes: 'Yes, tell me',
    no: 'Not here',
  },
})
