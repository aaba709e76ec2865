import { useEffect, useState, type FormEvent } from 'react'
import { useAppData } from '../../data/hooks/DataProvider.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { accountWords } from '../../words/account.ts'

/** The device in the hand: known without a network, and renamed here. */
export function ThisDevice() {
  const { accounts } = useAppData()
  const device = useDeviceWord()
  const say = useSay()
  const [name, setName] = useState<string | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const words = accountWords.devices

  useEffect(() => {
    let current = true
    void accounts.device().then((known) => {
      if (current) setName(known.name)
    })
    return () => {
      current = false
    }
  }, [accounts])

  async function rename(event: FormEvent) {
    event.preventDefault()
    const wanted = typed?.trim() ?? ''
    if (wanted === '') return
    await accounts.renameDevice(wanted)
    setName(wanted)
    setTyped(null)
    say.text(words.renamed)
  }

  return (
    <li className="flex flex-wrap items-center gap-3 py-2 ps-4 pe-2">
      <p className="min-w-0 grow text-body">
        {name}
        <span className="block text-small text-ink2">{words.current(device)}</span>
      </p>
      {typed === null ? (
        <Button size="small" onPress={() => setTyped(name ?? '')}>
          {words.rename}
        </Button>
      ) : (
        <form
          noValidate
          onSubmit={(event) => void rename(event)}
          className="flex w-full flex-col gap-3 pb-2 pe-2"
        >
          <Field
            autoFocus
            label={words.name(device)}
            description={words.nameHelp}
            maxLength={80}
            value={typed}
            onChange={setTyped}
            error={typed.trim() === '' ? words.nameMissing : undefined}
          />
          <div className="flex gap-2.5">
            <Button type="submit" variant="primary" className="grow">
              {words.save}
            </Button>
            <Button className="grow" onPress={() => setTyped(null)}>
              {words.cancel}
            </Button>
          </div>
        </form>
      )}
    </li>
  )
}
