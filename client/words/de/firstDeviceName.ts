import type { firstDeviceNameWords as English } from '../firstDeviceName.ts'

export const firstDeviceNameWords: typeof English = {
  phone: 'Android-Handy',
  tablet: 'Android-Tablet',
  windows: 'Windows-Computer',
}
