import { useNavigate, useParams } from '@tanstack/react-router'
import { ShieldCheck } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { day } from '#shared/schema/day.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { usePreparation, usePrepared } from '../../data/hooks/usePreparation.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { PlanSeenRow } from '../../frame/PlanSeenRow.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { coupleOf } from '../../words/couple.ts'
import { frameWords } from '../../words/frame.ts'
import { prepareWords } from '../../words/prepare.ts'
import { PrepareChoices } from './PrepareChoices.tsx'
import { ReadyHeadline } from './ReadyHeadline.tsx'
import { ReadyLineItem } from './ReadyLineItem.tsx'
import type { ReadyAction, ReadyLine } from './readyLine.ts'
import { useReadyActions } from './useReadyActions.ts'
import { useReadyCheck } from './useReadyCheck.ts'
import { useReadyLines } from './useReadyLines.ts'

/** Whether a wedding opens with the network gone, read for real, and what is wanted of it here. */
export function ReadyScreen() {
  const { wedding: id } = useParams({ from: '/w/$wedding/ready' })
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const days = useRecords(day, scope)
  const now = useNow('minute')
  const device = useDeviceWord()
  const navigate = useNavigate()
  const { preparation, isNotHere } = usePreparation()
  const prepared = usePrepared(scope)
  const { check, isChecking, isWorking, look } = useReadyCheck(preparation, scope)
  const { lines, ask, light } = useReadyLines(scope, check, prepared.note)
  const { act, choose } = useReadyActions(preparation, scope, ask, light)
  const words = prepareWords

  return (
    <Screen
      wedding={id}
      current="more"
      title={words.title}
      subtitle={record ? coupleOf(record.data).join(' & ') : undefined}
      back={{
        label: words.back,
        onPress: () => void navigate({ to: '/w/$wedding/more', params: { wedding: id } }),
      }}
      actions={
        record ? (
          <Button
            variant="primary"
            className="flex-1 tablet:flex-none"
            icon={<ShieldCheck size={20} aria-hidden />}
            isDisabled={preparation === null}
            onPress={() => void look('whole')}
          >
            {isChecking ? words.checking : words.again}
          </Button>
        ) : undefined
      }
    >
      {record === null ? <WeddingNotHere /> : null}
      {record ? (
        <div className="mx-auto flex max-w-260 flex-col gap-6 px-gutter py-5">
          {isNotHere ? <Banner tone="warn">{frameWords.notFetched}</Banner> : null}
          <ReadyHeadline check={check} lines={lines} isWorking={isWorking} now={now} />
          {/* On a phone what is wanted stands above what is here: it is what one comes for. */}
          <div className="flex flex-col gap-8 tablet:flex-row-reverse tablet:gap-10">
            <div className="flex min-w-0 flex-col gap-2 tablet:flex-[2]">
              <PrepareChoices
                choice={prepared.choice}
                dates={[record.data.date, ...days.map(({ data }) => data.date)]}
                now={now}
                onChoose={choose}
              />
            </div>
            <div className="flex min-w-0 flex-col gap-6 tablet:flex-[3]">
              <Group title={words.groups.wedding} lines={lines?.wedding} onAct={act} />
              <Group title={words.groups.device(device)} lines={lines?.device} onAct={act} />
              <Group title={words.groups.day} lines={lines?.day} onAct={act} />
              <Group title={words.groups.others} lines={lines?.others} onAct={act} />
              <PlanSeenRow wedding={id} />
            </div>
          </div>
        </div>
      ) : null}
    </Screen>
  )
}

type GroupProps = {
  title: string
  lines: readonly ReadyLine[] | undefined
  onAct: (action: ReadyAction) => void
}

function Group({ title, lines, onAct }: GroupProps): ReactNode {
  const id = useId()
  if (!lines || lines.length === 0) return null
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="text-small font-bold text-ink2">
        {title}
      </h2>
      <ul className="edge flex flex-col overflow-hidden rounded-control bg-card">
        {lines.map((line) => (
          <ReadyLineItem key={line.id} line={line} onAct={onAct} />
        ))}
      </ul>
    </section>
  )
}
