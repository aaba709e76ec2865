import { welcomeWords } from '../../words/account.ts'

/** The serif moment of the door: the title on pressed green, and the "&" of every couple behind it. */
export function DoorPicture() {
  return (
    <div className="relative flex flex-col justify-end gap-3 overflow-hidden bg-accent px-gutter [[data-theme=dark]_&]:bg-card [[data-theme=dark]_&]:text-ink pb-6 pt-9 text-on-accent tablet:min-h-dvh tablet:justify-center tablet:px-16 short:pt-6">
      <span
        aria-hidden="true"
        className="pointer-events-none absolute -end-6 -top-16 select-none font-ampersand text-[17rem] [[data-theme=dark]_&]:text-accent italic leading-none opacity-15 sun:hidden tablet:-bottom-24 tablet:-end-16 tablet:top-auto tablet:text-[38rem]"
      >
        &amp;
      </span>
      <p className="relative text-body font-bold">WedSync</p>
      <h1 className="caslon relative text-hero text-balance">{welcomeWords.title}</h1>
      <p className="relative max-w-[36ch] text-lead">{welcomeWords.promise}</p>
    </div>
  )
}
