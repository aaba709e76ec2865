import { expect, it } from 'vitest'
import { coordsText, readCoords } from './readCoords.ts'

const barn = { lat: 51.50735, lon: -0.12776 }

it.each([
  '51.50735, -0.12776',
  ' 51.507351 -0.127758 ',
  '51.50735;-0.12776',
  'https://www.google.com/maps/place/Barn/@51.5073509,-0.1277583,17z/data=x',
  'https://maps.google.com/?q=51.50735,-0.12776',
  'https://maps.apple.com/?ll=51.50735%2C-0.12776&q=Barn',
  'https://www.openstreetmap.org/#map=17/51.50735/-0.12776',
  'https://www.openstreetmap.org/?mlat=51.50735&mlon=-0.12776',
  'geo:51.50735,-0.12776?z=17',
])('a position is understood from %s', (text) => {
  expect(readCoords(text)).toEqual(barn)
})

it('from degrees with minutes, south and west of nought', () => {
  expect(readCoords(`51°30'26"N 0°7'39"W`)).toEqual({ lat: 51.50722, lon: -0.1275 })
  expect(readCoords('33°52′S 151°12′E')).toEqual({ lat: -33.86667, lon: 151.2 })
})

it.each(['', 'Old Barn', '51.5', '91, 0', '51.5, 190', '12 High Street, 4'.slice(0, 14)])(
  'there is none in “%s”',
  (text) => {
    expect(readCoords(text)).toBeNull()
  },
)

it('reads what it writes', () => {
  expect(readCoords(coordsText(barn))).toEqual(barn)
})
