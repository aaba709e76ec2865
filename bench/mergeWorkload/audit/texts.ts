import { uuid, type Scene } from './script.ts'

const F = 'photographer' as const

export const TEXT_SCENE: Scene = {
  type: 'shotNote',
  base: {
    shot: uuid(1),
    text: 'Gareth stands left. Keep Judith apart. Nap at 16:15, so be early. Bring the 85 mm.',
  },
  scripts: [
    [
      'two sentences',
      [
        F,
        {
          text: 'Gareth stands right. Keep Judith apart. Nap at 16:15, so be early. Bring the 85 mm.',
        },
      ],
      [
        F,
        {
          text: 'Gareth stands left. Keep Judith well apart. Nap at 16:15, so be early. Bring the 85 mm.',
        },
      ],
      {
        text: 'Gareth stands right. Keep Judith well apart. Nap at 16:15, so be early. Bring the 85 mm.',
      },
    ],
    [
      'one word, two ways',
      [
        F,
        {
          text: 'Gareth stands right. Keep Judith apart. Nap at 16:15, so be early. Bring the 85 mm.',
        },
      ],
      [
        F,
        {
          text: 'Gareth stands behind. Keep Judith apart. Nap at 16:15, so be early. Bring the 85 mm.',
        },
      ],
      'ask',
    ],
    [
      'one time, two ways',
      [
        F,
        {
          text: 'Gareth stands left. Keep Judith apart. Nap at 16:30, so be early. Bring the 85 mm.',
        },
      ],
      [
        F,
        {
          text: 'Gareth stands left. Keep Judith apart. Nap at 16:00, so be early. Bring the 85 mm.',
        },
      ],
      'ask',
    ],
    [
      'a sentence gone and edited',
      [F, { text: 'Gareth stands left. Nap at 16:15, so be early. Bring the 85 mm.' }],
      [
        F,
        {
          text: 'Gareth stands left. Keep Judith far apart. Nap at 16:15, so be early. Bring the 85 mm.',
        },
      ],
      'ask',
    ],
    [
      'a sentence gone, another edited',
      [F, { text: 'Gareth stands left. Nap at 16:15, so be early. Bring the 85 mm.' }],
      [
        F,
        {
          text: 'Gareth stands left. Keep Judith apart. Nap at 16:15, so be early. Bring the 35 mm.',
        },
      ],
      { text: 'Gareth stands left. Nap at 16:15, so be early. Bring the 35 mm.' },
    ],
    [
      'the same edit',
      [
        F,
        {
          text: 'Gareth stands right. Keep Judith apart. Nap at 16:15, so be early. Bring the 85 mm.',
        },
      ],
      [
        F,
        {
          text: 'Gareth stands right. Keep Judith apart. Nap at 16:15, so be early. Bring the 85 mm.',
        },
      ],
      'both',
    ],
    [
      'begun anew by both',
      [F, { text: 'Nobody sits. Two rows, tall ones behind.' }],
      [F, { text: 'Only the bride’s side, by the wall, quickly please.' }],
      'ask',
    ],
    [
      'one sentence more at each end',
      [
        F,
        {
          text: 'Ask first. Gareth stands left. Keep Judith apart. Nap at 16:15, so be early. Bring the 85 mm.',
        },
      ],
      [
        F,
        {
          text: 'Gareth stands left. Keep Judith apart. Nap at 16:15, so be early. Bring the 85 mm. Two flashes.',
        },
      ],
      {
        text: 'Ask first. Gareth stands left. Keep Judith apart. Nap at 16:15, so be early. Bring the 85 mm. Two flashes.',
      },
    ],
  ],
}
