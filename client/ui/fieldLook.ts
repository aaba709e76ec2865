/** The look every entry shares, so that a form reads as one column of the same thing. */
export const fieldLook = {
  stack: 'group flex flex-col gap-1.5',
  label: 'text-small font-medium text-ink2',
  box: 'edge states w-full min-h-primary rounded-control bg-card px-4 text-body text-ink hover:bg-sunk focus:bg-card invalid:border-bad group-read-only:border-clear group-read-only:bg-clear group-read-only:px-0 disabled:bg-sunk disabled:text-ink3',
  description: 'text-small text-ink2',
  error: 'text-small font-medium text-bad',
}
