import { useEffect, useState } from 'react'

export type BatteryLevel = { percent: number; isCharging: boolean }

/** The part of a browser's battery that is read; only some browsers have it. */
type Battery = EventTarget & { level: number; charging: boolean }
type BatteryNavigator = { getBattery?: () => Promise<Battery> }

/** How full the battery of this device is; null where the browser does not tell. */
export function useBattery(): BatteryLevel | null {
  const [level, setLevel] = useState<BatteryLevel | null>(null)
  useEffect(() => {
    const { getBattery } = navigator as BatteryNavigator
    if (!getBattery) return
    let battery: Battery | null = null
    const read = () => {
      if (battery)
        setLevel({ percent: Math.round(battery.level * 100), isCharging: battery.charging })
    }
    let isOver = false
    getBattery.call(navigator).then(
      (found) => {
        if (isOver) return
        battery = found
        for (const event of ['levelchange', 'chargingchange']) found.addEventListener(event, read)
        read()
      },
      // A page that may not ask is told nothing.
      () => undefined,
    )
    return () => {
      isOver = true
      for (const event of ['levelchange', 'chargingchange'])
        battery?.removeEventListener(event, read)
    }
  }, [])
  return level
}
