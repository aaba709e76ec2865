import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { scopeId } from '#shared/schema/record/scope.ts'
import { useAccount } from '../../data/hooks/useAccount.ts'
import { useLinkPreview, useOpenLink, type LinkPreview } from '../../data/hooks/useLinkDoor.ts'
import { ServerRefusal } from '../../data/queries.ts'
import { JoinCard } from '../../frame/JoinCard.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { linkDoorWords } from '../../words/links.ts'
import { doorProblem } from './doorProblem.ts'
import { useSecret } from './useSecret.ts'

/** The door a link opens: who invites to what, and one button. */
export function OpenLinkScreen() {
  const secret = useSecret()
  const preview = useLinkPreview(secret)
  const navigate = useNavigate()
  const words = linkDoorWords

  if (preview.data && secret !== null) return <Door secret={secret} preview={preview.data} />
  const refusal = preview.error instanceof ServerRefusal ? preview.error.problem : null
  if (secret !== null && !preview.error) {
    return (
      <JoinCard title={words.opening}>
        <p role="status" className="sr-only">
          {words.opening}
        </p>
      </JoinCard>
    )
  }
  const { title, text, mayTryAgain } = doorProblem(secret === null ? 'none' : refusal)
  return (
    <JoinCard title={title}>
      <p role="alert" className="text-body">
        {text}
      </p>
      {mayTryAgain ? (
        <Button
          variant="primary"
          isPending={preview.isFetching}
          onPress={() => void preview.refetch()}
        >
          {words.again}
        </Button>
      ) : null}
      <Button
        variant={mayTryAgain ? 'quiet' : 'primary'}
        onPress={() => void navigate({ to: '/' })}
      >
        {words.toStart}
      </Button>
    </JoinCard>
  )
}

function Door({ secret, preview }: { secret: string; preview: LinkPreview }) {
  const account = useAccount()
  const device = useDeviceWord()
  const open = useOpenLink()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const words = linkDoorWords
  const { title, invitedBy, role, endsAt } = preview
  const refusal = open.error instanceof ServerRefusal ? open.error.problem : null

  function enter(event: FormEvent) {
    event.preventDefault()
    if (open.isPending) return
    open
      .mutateAsync({ token: secret, name: name.trim() })
      // Also where this door is gone by then: another account closes first. The secret leaves the address.
      .then(({ scope }) => {
        const params = { wedding: scopeId(scope) }
        return navigate({ to: '/w/$wedding/mine', params, replace: true })
      })
      // What was refused stands in `open.error`.
      .catch(() => undefined)
  }

  return (
    <JoinCard lead={words.lead(invitedBy)} title={title}>
      <p className="text-body">{words.sentence(preview.name, role)}</p>
      <form noValidate onSubmit={enter} className="flex flex-col gap-4">
        <Field
          label={words.who}
          description={words.whoHelp}
          autoComplete="given-name"
          maxLength={120}
          value={name}
          onChange={setName}
        />
        {refusal ? (
          <Banner tone="bad" live="alert">
            {doorProblem(refusal).text}
          </Banner>
        ) : null}
        <Button type="submit" variant="primary" isPending={open.isPending}>
          {open.isPending ? words.working : words.open}
        </Button>
      </form>
      <p className="text-small text-ink2">{words.bounds(title, endsAt)}</p>
      {account.state === 'open' ? (
        <p className="text-small text-ink2">{words.beside(account.open.account.name, device)}</p>
      ) : null}
    </JoinCard>
  )
}
