import type { Connection } from '../data/connection.ts'
import type { SyncProblem, SyncStatus } from '../data/syncStatus.ts'
import { ageWords, offsetWords } from './age.ts'
import type { DeviceWord } from './device.ts'
import { inLocale } from './inLocale.ts'

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']
const spelled = (count: number) => numbers[count] ?? String(count)
const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`)

/** Words of the page that tells what is only on this device, and why. */
export const syncWords = inLocale('syncWords', {
  title: 'Sync',

  /** The one sentence on top: the most urgent truth, then what is safe. */
  sentence: (status: SyncStatus, device: DeviceWord) => {
    const { known, pending, refused, needsYou, connection, problems, lastServerContact } = status
    if (problems.includes('storageFull')) {
      return `This ${device} has no room left. New changes are not being kept.`
    }
    if (problems.includes('storageLost')) {
      return `The browser lost hold of its storage. What was saved is still on this ${device}.`
    }
    const decisions = needsYou - refused
    if (refused > 0) {
      return `${spelled(refused)} ${refused === 1 ? 'change was' : 'changes were'} not accepted. ${refused === 1 ? 'Its text is' : 'Their text is'} safe here.`
    }
    if (pending > 0) {
      const them = pending === 1 ? 'It is' : 'They are'
      const waits = pending === 1 ? 'waits' : 'wait'
      const forWhat = status.progress.paused
        ? 'until you go on sending'
        : connection.state === 'refused'
          ? 'here'
          : problems.includes('serverError')
            ? 'until WedSync is well again'
            : connection.state === 'offline'
              ? 'for signal'
              : 'to be sent'
      return `${changes(pending)} ${waits} ${forWhat}. ${them} safe on this ${device}.`
    }
    if (!known) return `Looking what waits on this ${device}.`
    if (status.files > 0) {
      return status.files === 1
        ? `Everything written is shared. 1 photo or document is still only on this ${device}.`
        : `Everything written is shared. ${status.files} photos and documents are still only on this ${device}.`
    }
    if (decisions > 0) {
      return `Everything is saved and shared. ${spelled(decisions)} ${decisions === 1 ? 'decision waits' : 'decisions wait'}.`
    }
    if (lastServerContact === null) {
      return `Nothing waits on this ${device}. It has not reached WedSync yet.`
    }
    return connection.state === 'live' || connection.state === 'connecting'
      ? 'Everything is saved and shared.'
      : `Everything of yours is saved and shared. News of the others comes with signal.`
  },

  connection: (connection: Connection, isServerFault: boolean): string => {
    if (isServerFault) return 'WedSync answers with a fault of its own'
    switch (connection.state) {
      case 'live':
        return 'Connected: changes appear at once'
      case 'connecting':
        return 'Reaching WedSync'
      case 'offline':
        return 'No signal reaches WedSync'
      case 'refused':
        return connection.reason === 'tooOld' ? 'This WedSync is too old' : 'You are signed out'
    }
  },
  lastContact: (then: number | null, now: number) =>
    then === null ? 'Never heard from WedSync on here' : `Last contact ${ageWords(then, now)}`,
  tryNow: 'Try now',
  trying: 'Trying',
  notTried: 'The try was cut short. Nothing was changed.',
  decisions: (count: number) =>
    count === 1 ? 'One decision waits for you.' : `${spelled(count)} decisions wait for you.`,
  toDecisions: 'Look at the decisions',

  waiting: {
    title: (device: DeviceWord) => `Only on this ${device}`,
    sending: (count: number) => `Sending ${count} now`,
    none: 'Nothing waits. What you change shows up here until it is sent.',
    count: changes,
    handOver: 'Hand these over without signal',
    emergencies: 'Emergencies',
    first: 'sent before everything else',
    when: (when: 'today' | 'ahead' | 'past', days: number) => {
      if (when === 'today') return 'today'
      if (when === 'past') return null
      return days === 1 ? 'tomorrow' : `in ${days} days`
    },
    tries: (count: number) => (count === 0 ? null : count === 1 ? '1 try' : `${count} tries`),
    isSending: 'being sent now',
    isHeld: 'held back by you',
    onlyWhileOpen: 'This browser sends only while WedSync is open: open it where there is signal.',
    nextTry: (seconds: number) =>
      seconds <= 0
        ? 'trying now'
        : seconds < 90
          ? `next try in ${seconds} s`
          : `next try in ${Math.round(seconds / 60)} min`,
    more: (count: number) => `Show ${count} more`,
    reading: 'Looking at what waits',
    menu: (what: string) => `What to do with: ${what}`,
    groupMenu: (where: string) => `What to do with all of ${where}`,
    discard: 'Discard',
    discardAll: 'Discard all of these',
    save: 'Save as a file',
    saveAll: 'Save these as a file',
  },

  discard: {
    ask: {
      title: (count: number) => `Discard ${changes(count)}?`,
      together: (count: number) =>
        `${changes(count)} ${count === 1 ? 'speaks' : 'speak'} of it and ${count === 1 ? 'goes' : 'go'} with it:`,
      these: 'Nobody else has seen them. You can undo it right afterwards.',
      andMore: (count: number) => `and ${count} more`,
      confirm: (count: number) => `Discard ${changes(count)}`,
      cancel: 'Keep them',
    },
    done: (count: number, wasTried: boolean) =>
      `${count === 1 ? 'Discarded. It is' : `Discarded ${changes(count)}. They are`} not sent.${
        wasTried
          ? ` If WedSync had received ${count === 1 ? 'it' : 'some'} already, ${count === 1 ? 'it comes' : 'those come'} back with the next contact.`
          : ''
      }`,
    undone: 'Brought back. It waits to be sent.',
    refused: (reason: 'sending' | 'elsewhere' | 'sent' | 'storageFull' | 'storageLost'): string => {
      switch (reason) {
        case 'sending':
          return 'It is being sent just now. Nothing was discarded; change it back where it belongs.'
        case 'elsewhere':
          return 'Another window of WedSync is sending. Close it, or discard it there.'
        case 'sent':
          return 'It had been sent meanwhile. Change it back where it belongs.'
        case 'storageFull':
          return 'The device has no room left even for that. Nothing was discarded.'
        case 'storageLost':
          return 'The browser lost hold of its storage. Nothing was discarded.'
      }
    },
  },

  sending: {
    label: 'How far sending is',
    sent: (done: number, of: number) => `${done} of ${of} sent`,
    left: (seconds: number) =>
      seconds < 5
        ? 'a few seconds left'
        : seconds < 90
          ? `about ${Math.ceil(seconds / 5) * 5} s left`
          : `about ${Math.round(seconds / 60)} min left`,
    /** While nothing is on its way. */
    wouldTake: (seconds: number) =>
      seconds < 90
        ? `Sending takes about ${Math.max(5, Math.ceil(seconds / 5) * 5)} s once there is signal.`
        : `Sending takes about ${Math.round(seconds / 60)} min once there is signal.`,
    pause: 'Pause sending',
    resume: 'Go on sending',
    paused: (device: DeviceWord) =>
      `You paused sending. What you change stays on this ${device}; what others do still arrives.`,
  },

  refused: {
    title: 'Not accepted',
    when: (then: number, now: number) => `Refused ${ageWords(then, now)}`,
    wrote: 'What you wrote',
    from: 'before',
    to: 'after',
    again: 'Edit and send again',
    repeat: 'Send again',
    discard: 'Discard',
    sent: 'It will be sent again.',
    discarded: 'Discarded.',
    allDiscarded: (count: number) => `${changes(count)} discarded.`,
    save: 'Save as a file',
    reason: (code: string): string => {
      switch (code) {
        case 'FORBIDDEN':
          return 'Your role in this wedding may not change this, or the record was closed to you meanwhile.'
        case 'INVALID':
          return 'WedSync could not keep it in this form.'
        case 'TOO_LARGE':
          return 'It is too long to be sent. Shorten it, and it goes through.'
        case 'UNSUPPORTED_TYPE':
          return 'WedSync does not know this kind of record yet. Keep it as a file until it does.'
        case 'SCOPE_LOST':
          return 'You are no longer part of this wedding, so nobody there can receive it.'
        case 'ERASED':
          return 'It was erased for good meanwhile. Nothing of it can come back.'
        case 'ID_TAKEN':
          return 'Something else has taken its place meanwhile.'
        default:
          return 'WedSync did not take it. Send it again, or keep it as a file.'
      }
    },
  },

  edit: {
    title: 'Edit and send again',
    subtitle: 'It changes only what you changed then.',
    send: 'Send again',
    close: 'Close',
    kept: 'Sent as you had it:',
    nothing: 'Nothing in it can be edited here. It can be sent again as it was.',
    restored: 'What you had corrected here is back.',
  },

  weddings: {
    title: 'Last contact',
    never: (device: DeviceWord) => `made on this ${device}, not yet sent`,
    heard: (then: number, now: number) => `heard from the others ${ageWords(then, now)}`,
    waiting: (count: number) => `${changes(count)} ${count === 1 ? 'waits' : 'wait'}`,
    nameless: 'A wedding that is not here any more',
    own: 'Your settings',
    none: (device: DeviceWord) => `No wedding is on this ${device} yet.`,
  },

  check: {
    title: (device: DeviceWord) => `Is everything on this ${device} right?`,
    never:
      'Nothing was compared with WedSync yet. That happens about once a day, when there is signal.',
    equal: (then: number, now: number) =>
      `Compared with WedSync ${ageWords(then, now)}: everything was the same.`,
    button: (device: DeviceWord) => `Check this ${device}`,
    checking: 'Checking',
    result: (
      result: 'equal' | 'mended' | 'notMended' | 'busy' | 'unreachable' | 'elsewhere',
      device: DeviceWord,
    ) => {
      switch (result) {
        case 'equal':
          return `Everything on this ${device} is as it should be.`
        case 'mended':
          return 'Something was not as it should be. It was put right.'
        case 'notMended':
          return 'Something is still not as it should be. Your own changes are safe. Copy the technical details for whoever helps you.'
        case 'busy':
          return 'Something is on its way just now. Check again in a moment.'
        case 'unreachable':
          return 'Comparing needs signal. Nothing was changed.'
        case 'elsewhere':
          return 'Another window of WedSync is doing it.'
      }
    },
    repair: (
      outcome: 'running' | 'mended' | 'notMended',
      differed: number,
      then: number,
      now: number,
    ) => {
      const what =
        differed === 0
          ? 'Not the same as WedSync has it'
          : `${differed} ${differed === 1 ? 'record was' : 'records were'} not as WedSync has ${differed === 1 ? 'it' : 'them'}`
      const end = {
        running: 'being put right',
        mended: `put right ${ageWords(then, now)}`,
        notMended: `could not be put right ${ageWords(then, now)}. Your own changes are safe`,
      }[outcome]
      return `${what}: ${end}.`
    },
  },

  problem: (problem: SyncProblem, offset: number, device: DeviceWord) => {
    switch (problem) {
      case 'storageFull':
        return `This ${device} has no room left. What was saved is safe; new changes are not kept until there is room. Free some space, or save what is unsent as a file.`
      case 'storageLost':
        return 'The browser lost hold of its storage. What was saved is still there: open WedSync again to reach it.'
      case 'serverError':
        return `WedSync has a fault of its own just now. Your changes stay on this ${device} and are sent as soon as it is well.`
      case 'signedOut':
        return `You were signed out here. Everything stays readable, and what waits is safe on this ${device}. Sign in again, and it is sent.`
      case 'tooOld':
        return `This WedSync is too old to talk to the others. What waits is safe on this ${device}; update to send it.`
      case 'clockWrong':
        return `The clock of this ${device} is ${offsetWords(offset)} ${offset > 0 ? 'behind' : 'ahead'}. WedSync shows the right time; set the clock when you can.`
    }
  },
  problemAction: {
    storageFull: 'Make room',
    storageLost: 'Open again',
    signedOut: 'Sign in again',
    tooOld: 'Update now',
  },

  keep: {
    title: 'Keep it safe',
    help: 'A file holds everything that waits and everything that was not accepted. It can be brought back on any device of yours, as often as you like: nothing is doubled.',
    save: 'Save what is unsent as a file',
    nothing: 'Nothing waits, so there is nothing to save.',
    bring: 'Bring a file back',
    copy: 'Copy technical details',
    copied: 'Copied. There are no names and no texts in it.',
    notCopied: 'The browser did not allow copying. Nothing was changed.',
    saved: 'The file is among your downloads.',
    refusedTitle: (count: number) => `${changes(count)} could not be brought back`,
    dismiss: 'Close this list',
  },
})
