import { useState } from 'react'
import { useDeviceNotices } from '../data/hooks/useDeviceNotices.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { noticeWords } from '../words/notices.ts'
import { useDeviceWord } from './useDeviceWord.ts'
import { useSay } from './useSay.ts'

const DECLINED = 'wedsync.noticesDeclined'
const { offer, here } = noticeWords

/**
 * Offers notices where they would have helped: after a first decision. A no on this device is a no;
 * the settings still have it.
 */
export function NoticesOffer() {
  const { state, notices } = useDeviceNotices()
  const device = useDeviceWord()
  const say = useSay()
  const [isDeclined, setDeclined] = useState(() => localStorage.getItem(DECLINED) !== null)
  if (state !== 'off' || isDeclined) return null

  async function accept() {
    const problem = await notices.turnOn()
    say.text(problem === null ? here.isOn : here.problems[problem])
  }

  function decline() {
    localStorage.setItem(DECLINED, 'yes')
    setDeclined(true)
  }

  return (
    <Banner
      tone="info"
      action={
        <span className="flex flex-wrap gap-2">
          <Button size="small" variant="quiet" onPress={decline}>
            {offer.no}
          </Button>
          <Button size="small" onPress={() => void accept()}>
            {offer.yes}
          </Button>
        </span>
      }
    >
      {offer.text(device)}
    </Banner>
  )
}
