import { frameWords } from '../words/frame.ts'

export function NotFoundScreen() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-120 flex-col justify-center gap-4 bg-paper px-gutter py-12 text-ink">
      <h1 className="caslon text-place">{frameWords.notFound.title}</h1>
      <a href="/" className="text-body font-bold text-accent underline underline-offset-4">
        {frameWords.notFound.back}
      </a>
    </main>
  )
}
