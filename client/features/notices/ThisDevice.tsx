import { Bell, BellOff, BellRing } from 'lucide-react'
import { useState } from 'react'
import { useDeviceNotices } from '../../data/hooks/useDeviceNotices.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { noticeWords } from '../../words/notices.ts'

const words = noticeWords.here

/** Whether this device says anything while the app is closed; asked for by a tap, never at start. */
export function ThisDevice() {
  const { state, notices } = useDeviceNotices()
  const device = useDeviceWord()
  const say = useSay()
  const [isWorking, setWorking] = useState(false)

  async function during(work: () => Promise<string>) {
    setWorking(true)
    try {
      say.text(await work())
    } finally {
      setWorking(false)
    }
  }
  const turnOn = () =>
    during(async () => {
      const problem = await notices.turnOn()
      return problem === null ? words.isOn : words.problems[problem]
    })
  const turnOff = () =>
    during(async () => {
      await notices.turnOff()
      return words.isOff
    })
  const test = () => during(async () => words.tested[await notices.test()])

  return (
    <TitledSection title={words.title(device)}>
      <p className="text-body text-ink2" role="status">
        {words.states(state, device)}
      </p>
      {state === 'off' || state === 'elsewhere' ? (
        <Button
          variant="primary"
          icon={<Bell size={20} aria-hidden />}
          isDisabled={isWorking}
          onPress={() => void turnOn()}
        >
          {isWorking ? words.working : state === 'off' ? words.turnOn : words.take}
        </Button>
      ) : null}
      {state === 'on' ? (
        <div className="flex flex-wrap gap-3">
          <Button
            icon={<BellRing size={20} aria-hidden />}
            isDisabled={isWorking}
            onPress={() => void test()}
          >
            {words.test}
          </Button>
          <Button
            variant="quiet"
            icon={<BellOff size={20} aria-hidden />}
            isDisabled={isWorking}
            onPress={() => void turnOff()}
          >
            {words.turnOff}
          </Button>
        </div>
      ) : null}
    </TitledSection>
  )
}
