import type { DeviceWord } from './device.ts'
import { listed } from './counted.ts'
import { inLocale } from './inLocale.ts'

const photos = (count: number) => (count === 1 ? '1 photo' : `${count} photos`)

/** Why the server will not have a file, by its code. */
export const fileRefusalWords = inLocale('fileRefusalWords', (code: string | null): string => {
  switch (code) {
    case 'FORBIDDEN':
    case 'SCOPE_LOST':
    case 'NOT_FOUND':
      return 'You may no longer add to this wedding.'
    case 'FILE_TYPE':
      return 'The server does not take this kind of file.'
    case 'FILE_TOO_LARGE':
      return 'It is too large for the server.'
    case 'FILE_QUOTA':
      return 'There is no room left for files of this wedding on the server.'
    case 'FILE_HASH':
      return 'It did not arrive as it left, three times.'
    case 'BYTES_LOST':
      return 'The browser has erased it from this device.'
    case null:
    default:
      return 'The server did not take it.'
  }
})

/** Words of the pictures of a wedding. */
export const photoWords = inLocale('photoWords', {
  title: 'Photos',
  count: photos,
  back: 'More of this wedding',
  backToShot: 'Back to the shot',
  take: 'Camera',
  choose: 'Choose',
  list: 'Photos of this wedding',
  empty: 'No photos yet. Take one; it stays on this device until there is signal.',
  emptyShot: (shot: string) => `No photo of “${shot}” yet. Take one, or add a reference.`,
  notShown:
    'No photos are shared with you yet. They appear here once the couple or their team share them.',
  noneInView: 'No photo is in this view.',
  showAll: 'Show all',
  of: (what: string) => `Of: ${what}`,
  leave: (what: string) => `Show all photos, not only those of ${what}`,
  unsorted: 'Not sorted yet',
  noMoment: 'Without a moment',
  taking: (at: number, of: number) => `Taking in ${at} of ${of}`,
  takingDetail: 'They stay on this device if you go on working.',
  taken: (count: number) => `${photos(count)} added.`,
  known: (count: number) => (count === 1 ? '1 was here already.' : `${count} were here already.`),
  noPreview: (count: number) =>
    `${count === 1 ? '1 cannot be shown' : `${count} cannot be shown`} by this browser; the original is kept.`,
  unfit: {
    notAPicture: (names: readonly string[]) => `Not a picture: ${listed(names)}.`,
    unreadable: (names: readonly string[]) => `Could not be read: ${listed(names)}.`,
    empty: (names: readonly string[]) => `Empty: ${listed(names)}.`,
    tooLarge: (names: readonly string[]) => `Larger than 100 MB: ${listed(names)}.`,
  },
  noRoom: (device: DeviceWord, left: number) =>
    `There is no room on this ${device} for ${left === 1 ? 'this photo' : `${left} photos`}. Nothing of ${left === 1 ? 'it' : 'them'} was kept; notes and ticks still fit.`,
  removed: (count: number) => `${photos(count)} deleted.`,

  /** Spoken instead of the picture. */
  alt: (at: string, about: string | null) =>
    about === null ? `Photo of ${at}` : `Photo of ${at}, ${about}`,
  open: (name: string, state: string) => (state === '' ? name : `${name}. ${state}`),
  pick: (name: string) => `Select ${name}`,

  views: {
    label: 'Show',
    all: (count: number) => `All ${count}`,
    here: (count: number) => `Only here ${count}`,
    best: (count: number) => `Best ${count}`,
    refused: (count: number) => `Not to be shown ${count}`,
  },

  select: {
    begin: 'Select',
    end: 'Done',
    count: (count: number) => (count === 0 ? 'Tap the photos you mean' : `${count} selected`),
    remove: (count: number) => `Delete ${photos(count)}`,
    none: 'Nothing is selected yet.',
  },

  state: {
    saved: 'Saved',
    here: (device: DeviceWord) => `Only on this ${device}`,
    preview: (device: DeviceWord) => `Others see it small; the original is on this ${device}`,
    sending: (percent: number) => `Sending ${percent} %`,
    refused: 'Was not taken',
    elsewhere: (who: string | null, device: string) =>
      who === null ? 'Not sent yet' : `On ${who}’s ${device}, not sent yet`,
    noSignal: 'No signal',
    noPreview: 'No preview here',
    loading: 'Opening',
  },

  sending: {
    label: 'Photos and documents on their way',
    waiting: (count: number, bytes: string, device: DeviceWord) =>
      count === 1
        ? `1 file (${bytes}) is only on this ${device}. It goes as soon as there is signal.`
        : `${count} files (${bytes}) are only on this ${device}. They go as soon as there is signal.`,
    underWay: (count: number, percent: number) =>
      count === 1 ? `Sending 1 file, ${percent} %` : `Sending ${count} files, ${percent} %`,
    now: 'Send now',
    mobile: (count: number, bytes: string) =>
      `${count === 1 ? `1 original (${bytes}) waits` : `${count} originals (${bytes}) wait`} for Wi-Fi. Small pictures go right away.`,
    overMobile: 'Send over mobile data',
    keepWaiting: 'Wait for Wi-Fi',
    setting: 'Originals also over mobile data',
    refused: (count: number) =>
      count === 1 ? '1 file was not taken.' : `${count} files were not taken.`,
  },

  detail: {
    title: (at: string) => `Photo of ${at}`,
    gone: 'This photo was deleted meanwhile.',
    previous: 'Previous photo',
    next: 'Next photo',
    full: (size: string) => `Show the original (${size})`,
    copy: 'Save a copy',
    takenBy: (who: string) => `Taken by ${who}`,
    facts: (width: number, height: number, size: string) => `${width} × ${height}, ${size}`,
    caption: 'Caption',
    moment: 'Moment',
    noMoment: 'No moment',
    shot: 'Shot',
    noShot: 'No shot',
    people: 'People in it',
    addPerson: 'Add a person',
    openPeople: 'Show people',
    removePerson: (name: string) => `Remove ${name}`,
    nobody: 'Nobody of this name yet',
    tags: 'Tags',
    addTag: 'Add a tag',
    openTags: 'Show tags',
    rating: 'Rating',
    noRating: 'None',
    stars: (count: number) => (count === 1 ? '1 star' : `${count} stars`),
    saved: 'Saved.',
    delete: 'Delete this photo',
    retry: 'Try again',
    discard: 'Delete it here',
    readOnly: 'You can look at this. The couple and their team change it.',
    heic: 'This browser cannot show this kind of picture. The original is kept and goes to the others as it is.',
  },

  consent: {
    label: 'May it be shown?',
    none: 'Nobody was asked yet',
    asked: 'Asked',
    given: 'Yes',
    refused: 'No',
    effect: {
      none: 'Those who see it now go on seeing it.',
      asked: 'Waiting for an answer. Those who see it now go on seeing it.',
      given: 'Everybody in it agreed.',
      refused:
        'Only the couple, planners and photographers still see it, whatever else is set. It stays so.',
    },
  },
  everyone: {
    label: 'For everyone',
    on: 'Family, friends and vendors see it too.',
    off: 'Only the couple and their team see it.',
    overruled: 'Somebody in it said no, so it is not shown to everyone.',
  },
})

/** Beside a shot: the pictures of it. */
export const shotPhotoWords = inLocale('shotPhotoWords', {
  label: (count: number): string => (count === 0 ? 'Add a photo or a reference' : photos(count)),
  hint: (count: number): string =>
    count === 0 ? 'From this camera, or from your files' : 'Look, or add one',
})
