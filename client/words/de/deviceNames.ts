import type { DeviceWord } from '../device.ts'

/** What a person calls the thing in their hand. */
export const deviceName: Readonly<Record<DeviceWord, string>> = {
  phone: 'Handy',
  tablet: 'Tablet',
  computer: 'Computer',
}

const names: Readonly<Record<string, string>> = deviceName

/** What a record names, in whatever language it was written; any other word stays as it is. */
export const storedDevice = (stored: string): string =>
  Object.hasOwn(names, stored) ? (names[stored] ?? stored) : stored

/** "auf diesem Handy" */
export const onThis = (device: DeviceWord): string => `auf diesem ${deviceName[device]}`

/** "diesem Handy", after "von" and "mit". */
export const thisDative = (device: DeviceWord): string => `diesem ${deviceName[device]}`

/** "dieses Handy", "dieser Computer": who does something. */
export const thisDevice = (device: DeviceWord): string =>
  `${device === 'computer' ? 'dieser' : 'dieses'} ${deviceName[device]}`

/** "dieses Handy", "diesen Computer": what something is done with. */
export const thisDeviceAsObject = (device: DeviceWord): string =>
  `${device === 'computer' ? 'diesen' : 'dieses'} ${deviceName[device]}`
