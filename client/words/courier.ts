import type { HandOverRefusal } from '#shared/courier/judgeBundle.ts'
import type { DeviceWord } from './device.ts'
import { inLocale } from './inLocale.ts'

const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`)

/** Why something that was handed over is not taken in. `who`: its maker, where they are known. */
export const handOverRefusalWords = inLocale(
  'handOverRefusalWords',
  (refusal: HandOverRefusal, who: string | null): string => {
    const maker = who ?? 'Whoever made it'
    switch (refusal) {
      case 'unreadable':
        return 'This is no hand-over of WedSync, or a part of it is missing. Ask for it once more.'
      case 'tooNew':
        return 'It was made by a newer version of WedSync. Update this app when there is signal.'
      case 'otherWedding':
        return 'It belongs to another wedding. Open that wedding and take it there.'
      case 'forSomebodyElse':
        return 'It was made for somebody else. Ask for one that is made for you.'
      case 'expired':
        return 'It is older than two weeks. Ask for a new one.'
      case 'notAMember':
        return `${maker} is not, or no longer, part of this wedding.`
      case 'unknownDevice':
        return `This app does not know the device of ${who ?? 'its maker'} yet. Both have to have been online since it was set up.`
      case 'badSignature':
        return 'It was changed on the way, so nothing of it is taken in. Ask for it once more.'
      case 'notAllowed':
        return `${maker} may not change this.`
      case 'tooMuch':
        return 'Too many changes in it stand upon one another. Whoever made them sends them when there is signal.'
      case 'notWhole':
        return `It stands upon something that did not come along. ${maker} sends it when there is signal.`
    }
  },
)

/** Words of handing over what waits, where there is no signal. */
export const courierWords = inLocale('courierWords', {
  title: 'Hand over',
  intro:
    'Two devices give each other what the other lacks. Whoever has signal first sends it for both.',
  impossible: 'This needs a secure connection: open WedSync by its https address once.',
  way: { label: 'What you want to do', give: 'Give', take: 'Take' },
  give: {
    whom: 'Who stands beside you?',
    alone: 'Nobody else is part of this wedding yet.',
    nothing: (name: string) =>
      `Nothing waits here that ${name} may see. Take theirs, or send when there is signal.`,
    ready: (count: number, name: string) => `${changes(count)} for ${name}`,
    left: (count: number) => `${changes(count)} more did not fit: hand over once again after this.`,
    notAMember: (name: string) => `${name} is no longer part of this wedding.`,
    code: 'Show as a code',
    file: 'Send as a file',
    tooLong: 'Too much for a code: send it as a file, over Bluetooth or AirDrop.',
    fileName: (couple: string, name: string) =>
      `WedSync ${couple} for ${name}.txt`.replace(/[/\\:*?"<>|]+/g, ' '),
    shareTitle: 'WedSync hand-over',
    shared: 'Handed over. It stays here, too, until the server has it.',
    saved: 'Saved as a file. Give it to them by cable, Bluetooth or a stick.',
    then: 'Then take theirs',
  },
  code: {
    title: (name: string) => `For ${name}`,
    how: (name: string) => `Let ${name} hold the camera over it until all parts are read.`,
    label: (index: number, count: number) => `Part ${index} of ${count}`,
    picture: 'Code to be read by the other device',
    pace: 'How fast the parts change',
    paces: { slow: 'Slow', normal: 'Normal', fast: 'Fast' },
    done: 'They have it',
    close: 'Close',
  },
  refused: {
    title: 'The server did not take in',
    how: 'Their authors are told when they next have signal.',
    by: (name: string, headline: string) => `${name}: ${headline}`,
    read: 'I have read this',
  },
  take: {
    how: 'Scan the code on the other screen, or open the file you were given.',
    scan: 'Scan a code',
    file: 'Open a file',
    reading: 'Reading…',
    refused: 'Nothing was taken in',
    nothingNew: (name: string) => `You have everything of ${name}’s already.`,
    preview: (name: string) => `What ${name} gives you`,
    by: (name: string, count: number) => `${name}: ${changes(count)}`,
    known: (count: number) => `${changes(count)} you have already.`,
    notTaken: 'Not taken in',
    takeIn: (count: number) => `Take in ${changes(count)}`,
    leave: 'Leave it',
    done: (count: number) => `${changes(count)} taken in. You carry them on from here.`,
    kept: (count: number) =>
      count === 1
        ? 'In 1 of them you had given another value: yours stands here, and both are asked about later.'
        : `In ${count} of them you had given another value: yours stands here, and both are asked about later.`,
    back: (name: string) => `Now hand yours to ${name}`,
    again: 'Take another',
    last: (name: string, count: number) =>
      `${changes(count)} by way of ${name} were taken in here.`,
    takeBack: 'Take it back',
    tookBack: (count: number) => `${changes(count)} taken back. Whoever made them still has them.`,
    stayed: (count: number) =>
      `${changes(count)} stayed: something newer stands upon them, or WedSync has them already.`,
    elsewhere: 'Another window is sending just now. Try again in a moment.',
  },
  scan: {
    title: 'Scan the code',
    how: 'Hold the camera over the other screen.',
    progress: (have: number, count: number) =>
      count === 0 ? 'Looking for a code…' : `${have} of ${count} parts`,
    label: 'Parts read',
    picture: 'What the camera sees',
    denied: (device: DeviceWord) =>
      `WedSync may not use the camera of this ${device}. Allow it in the settings, or take the file instead.`,
    none: (device: DeviceWord) =>
      `This ${device} has no camera that can be used. Take the file instead.`,
    close: 'Close',
  },
  unknownPerson: 'Somebody',
})
