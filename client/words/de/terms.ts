import type { termWords as English } from '../terms.ts'

const ofTheTwo: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    mother: 'Mutter',
    father: 'Vater',
    stepmother: 'Stiefmutter',
    stepfather: 'Stiefvater',
    sister: 'Schwester',
    brother: 'Bruder',
    grandmother: 'Großmutter',
    grandfather: 'Großvater',
    aunt: 'Tante',
    uncle: 'Onkel',
    cousin: 'Cousin oder Cousine',
  }).flatMap(([relation, word]) => [
    [`${relation} of bride`, `${word} der Braut`],
    [`${relation} of groom`, `${word} des Bräutigams`],
  ]),
)

/**
 * Each said word belongs to one stored word alone, so that typing it finds that one again. A word of
 * somebody's own is in no list: it stays as it is.
 */
export const termWords: typeof English = {
  side: {
    'the couple': 'Das Brautpaar',
    'wedding party': 'Trauzeugen und Gefolge',
    friends: 'Freunde',
    others: 'Andere',
  },
  relation: {
    ...ofTheTwo,
    'friend of bride': 'Befreundet mit der Braut',
    'friend of groom': 'Befreundet mit dem Bräutigam',
    bride: 'Braut',
    groom: 'Bräutigam',
    couple: 'Brautpaar',
    mother: 'Mutter',
    father: 'Vater',
    stepmother: 'Stiefmutter',
    stepfather: 'Stiefvater',
    sibling: 'Geschwister',
    sister: 'Schwester',
    brother: 'Bruder',
    grandparent: 'Großeltern',
    grandmother: 'Großmutter',
    grandfather: 'Großvater',
    aunt: 'Tante',
    uncle: 'Onkel',
    cousin: 'Cousin oder Cousine',
    niece: 'Nichte',
    nephew: 'Neffe',
    godmother: 'Patentante',
    godfather: 'Patenonkel',
    'maid of honour': 'Trauzeugin',
    'best man': 'Trauzeuge',
    bridesmaid: 'Brautjungfer',
    groomsman: 'Begleiter des Bräutigams',
    'flower girl': 'Blumenmädchen',
    'page boy': 'Page',
    'ring bearer': 'Ringträger',
    friend: 'Befreundet',
    celebrant: 'Leitet die Trauung',
  },
  food: {
    nuts: 'Nüsse',
    gluten: 'Gluten',
    milk: 'Milch',
    dairy: 'Milchprodukte',
    egg: 'Ei',
    eggs: 'Eier',
    fish: 'Fisch',
    shellfish: 'Schalentiere',
    meat: 'Fleisch',
    pork: 'Schweinefleisch',
    alcohol: 'Alkohol',
  },
}
