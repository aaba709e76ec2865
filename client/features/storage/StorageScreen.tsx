import { useNavigate } from '@tanstack/react-router'
import { Sparkles } from 'lucide-react'
import { useState } from 'react'
import { useChoices, usePreparation } from '../../data/hooks/usePreparation.ts'
import { useStorageFacts } from '../../data/hooks/useStorageFacts.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { AwayWeddings } from '../../frame/AwayWeddings.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { frameWords } from '../../words/frame.ts'
import { storageWords } from '../../words/storage.ts'
import { KindBars } from './KindBars.tsx'
import { RoomFacts } from './RoomFacts.tsx'
import { TakeAway } from './TakeAway.tsx'
import { UsedWeddingItem } from './UsedWeddingItem.tsx'
import { useStorageUse } from './useStorageUse.ts'
import { useWeddingRows } from './useWeddingRows.ts'
import { usedKinds, usedWeddings, type UsedWedding } from './weddingUses.ts'

/** What takes up room on this device, whether it stays, and what can be let go of. */
export function StorageScreen() {
  const navigate = useNavigate()
  const { preparation, isNotHere } = usePreparation()
  const { use, again } = useStorageUse(preparation)
  const { facts, ask } = useStorageFacts()
  const { problems } = useSyncStatus()
  const rows = useWeddingRows()
  const choices = useChoices()
  const now = useNow('minute')
  const device = useDeviceWord()
  const say = useSay()
  const [leaving, setLeaving] = useState<UsedWedding | null>(null)
  const words = storageWords
  const weddings = use
    ? usedWeddings(rows, use, (scope) => choices.get(scope)?.isPinned === true, now)
    : []

  async function tidy() {
    const freed = (await preparation?.tidy()) ?? 0
    say.text(words.tidy.freed(freed))
    again()
  }

  return (
    <Screen
      wedding={null}
      current="account"
      title={words.title}
      back={{ label: words.back, onPress: () => void navigate({ to: '/account' }) }}
    >
      <div className="mx-auto flex max-w-260 flex-col gap-8 px-gutter py-5">
        {isNotHere ? <Banner tone="warn">{frameWords.notFetched}</Banner> : null}
        {problems.includes('storageFull') ? <Banner tone="bad">{words.full}</Banner> : null}
        <div className="flex flex-col gap-8 tablet:flex-row tablet:gap-10">
          <div className="flex min-w-0 flex-col gap-8 tablet:flex-[2]">
            <RoomFacts facts={facts} ask={ask} />
            {use ? <KindBars kinds={usedKinds(use)} /> : null}
            <TitledSection title={words.tidy.title}>
              <p className="text-body text-ink2">{words.tidy.help}</p>
              <Button
                className="self-start"
                icon={<Sparkles size={20} aria-hidden />}
                isDisabled={preparation === null}
                onPress={() => void tidy()}
              >
                {words.tidy.button}
              </Button>
            </TitledSection>
          </div>
          <div className="flex min-w-0 flex-col gap-8 tablet:flex-[3]">
            <TitledSection title={words.weddings.title}>
              {!use ? <p className="text-body text-ink2">{words.reading(device)}</p> : null}
              {use && weddings.length === 0 ? (
                <p className="text-body text-ink2">{words.weddings.none(device)}</p>
              ) : null}
              {weddings.length > 0 ? (
                <ul className="edge flex flex-col rounded-control bg-card">
                  {weddings.map((wedding) => (
                    <UsedWeddingItem
                      key={wedding.scope}
                      wedding={wedding}
                      device={device}
                      onTakeAway={setLeaving}
                    />
                  ))}
                </ul>
              ) : null}
            </TitledSection>
            <AwayWeddings />
          </div>
        </div>
      </div>
      <TakeAway
        wedding={leaving}
        preparation={preparation}
        onClose={() => setLeaving(null)}
        onDone={again}
      />
    </Screen>
  )
}
