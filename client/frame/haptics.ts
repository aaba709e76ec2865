const KEY = 'wedsync.buzz'

/** Whether this device has anything to be felt; iPhones let no page do it. */
export function canBuzz(): boolean {
  return 'vibrate' in navigator
}

/** Felt unless the person switched it off on this device. */
export function readBuzz(storage: Pick<Storage, 'getItem'>): boolean {
  try {
    return storage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

export function chooseBuzz(isOn: boolean, storage: Pick<Storage, 'setItem' | 'removeItem'>): void {
  try {
    if (isOn) storage.removeItem(KEY)
    else storage.setItem(KEY, 'off')
  } catch {
    // A browser that forbids storage keeps no choice.
  }
}

/** One short tap on the finger: a person who looks at the couple knows that it was taken. */
export function buzz(): void {
  if (canBuzz() && readBuzz(localStorage)) navigator.vibrate(10)
}
