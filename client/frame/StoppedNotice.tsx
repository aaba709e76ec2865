import { Button } from '../ui/Button.tsx'

/** A screen that cannot go on: what happened, what is safe, one action. */
export function StoppedNotice(props: { title: string; detail: string; again: string }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-120 flex-col justify-center gap-4 bg-paper px-gutter py-12 text-ink">
      <h1 className="caslon text-place">{props.title}</h1>
      <p className="text-body text-ink2">{props.detail}</p>
      <Button onPress={() => location.reload()}>{props.again}</Button>
    </main>
  )
}
