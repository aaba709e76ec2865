import { QrCode, Share2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { member } from '#shared/schema/member.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { asText } from '../../data/courier/bundleFile.ts'
import { framesOf, MOST_FRAMES } from '../../data/courier/codeFrames.ts'
import { useAccount } from '../../data/hooks/useAccount.ts'
import type { HandOver, Parcel } from '../../data/hooks/useHandOver.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { saveFile } from '../../frame/saveFile.ts'
import { useSay } from '../../frame/useSay.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChoiceList } from '../../ui/ChoiceList.tsx'
import { courierWords } from '../../words/courier.ts'
import { roleWords } from '../../words/roles.ts'
import { ShownCode } from './ShownCode.tsx'
import { shareText } from './shareText.ts'

const words = courierWords.give

export type GiveSectionProps = {
  scope: ScopeName
  /** Names of the couple, for the file. */
  couple: string
  handOver: HandOver
  /** The account it is for. */
  to: string | null
  onChoose: (account: string) => void
  onTake: () => void
}

/** Whom it is for, and the two ways across: a code on the screen, or a file. */
export function GiveSection(props: GiveSectionProps) {
  const { scope, couple, handOver, to, onChoose, onTake } = props
  const account = useAccount()
  const own = account.state === 'open' ? account.open.account.id : null
  const members = useRecords(member, scope)
  const waiting = useUnsentIds()
  const say = useSay()
  const [parcel, setParcel] = useState<{ to: string; made: Parcel | null } | null>(null)
  const [isShown, setShown] = useState(false)

  useEffect(() => {
    let isCurrent = true
    if (to !== null)
      void handOver.pack(to).then((made) => {
        if (isCurrent) setParcel({ to, made })
      })
    return () => {
      isCurrent = false
    }
    // What waits is in it: it is packed anew when that changes.
  }, [handOver, to, waiting])

  const people = members
    .map(({ data }) => data)
    .filter(({ user }) => user !== own)
    .toSorted((a, b) => a.name.localeCompare(b.name))
  const chosen = people.find(({ user }) => user === to)
  if (people.length === 0) return <p className="text-lead text-ink2">{words.alone}</p>

  const made = parcel?.to === to ? parcel.made : undefined
  const frames = made && made.rows > 0 ? framesOf(made.bytes) : []

  async function share() {
    if (!made || !chosen) return
    const name = words.fileName(couple, chosen.name)
    const text = asText(made.bytes)
    const outcome = await shareText(name, text, words.shareTitle)
    if (outcome === 'left') return
    if (outcome === 'unable') saveFile(name, text, 'text/plain')
    say.text(outcome === 'shared' ? words.shared : words.saved)
  }

  return (
    <div className="flex flex-col gap-6">
      <ChoiceList
        label={words.whom}
        options={people.map(({ user, name, role }) => ({
          id: user,
          label: name,
          description: roleWords[role],
        }))}
        value={to}
        onChange={onChoose}
      />
      {chosen && made === null ? (
        <Banner tone="warn" live="status">
          {words.notAMember(chosen.name)}
        </Banner>
      ) : null}
      {chosen && made && made.rows === 0 ? (
        <Banner tone="info" live="status" action={<Button onPress={onTake}>{words.then}</Button>}>
          {words.nothing(chosen.name)}
        </Banner>
      ) : null}
      {chosen && made && made.rows > 0 ? (
        <section className="flex flex-col gap-3" aria-live="polite">
          <h2 className="text-title font-bold">{words.ready(made.rows, chosen.name)}</h2>
          {made.left > 0 ? <p className="text-small text-ink2">{words.left(made.left)}</p> : null}
          <Button
            variant="primary"
            icon={<QrCode size={20} aria-hidden />}
            isDisabled={frames.length > MOST_FRAMES}
            disabledReason={frames.length > MOST_FRAMES ? words.tooLong : undefined}
            onPress={() => setShown(true)}
          >
            {words.code}
          </Button>
          <Button icon={<Share2 size={20} aria-hidden />} onPress={() => void share()}>
            {words.file}
          </Button>
          <Button variant="quiet" onPress={onTake}>
            {words.then}
          </Button>
        </section>
      ) : null}
      {chosen && isShown && frames.length > 0 ? (
        <ShownCode
          frames={frames}
          name={chosen.name}
          onClose={() => setShown(false)}
          onDone={() => {
            setShown(false)
            say.text(words.shared)
            onTake()
          }}
        />
      ) : null}
    </div>
  )
}
