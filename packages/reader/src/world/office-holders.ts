// People who hold or held an office, gathered from one file per region. Dates are those of the public record as known in
// late 2025: null as `from` means unknown, null as `to` means in office then or unknown.
import type { OfficeHolderFacts } from './facts.js'
import { africa } from './office-holders/africa.js'
import { americas } from './office-holders/americas.js'
import { caucasus } from './office-holders/caucasus.js'
import { centralAsia } from './office-holders/central-asia.js'
import { eastAsia } from './office-holders/east-asia.js'
import { europe } from './office-holders/europe.js'
import { gulfAndYemen } from './office-holders/gulf-and-yemen.js'
import { international } from './office-holders/international.js'
import { iran } from './office-holders/iran.js'
import { iraqAndLevant } from './office-holders/iraq-and-levant.js'
import { kazakhstan } from './office-holders/kazakhstan.js'
import { russiaAndNeighbours } from './office-holders/russia-and-neighbours.js'
import { southAsia } from './office-holders/south-asia.js'
import { turkeyAndCyprus } from './office-holders/turkey-and-cyprus.js'

export { everydayWords } from './office-holders/everyday-words.js'

export const officeHolders: readonly OfficeHolderFacts[] = [
  ...iran,
  ...kazakhstan,
  ...centralAsia,
  ...caucasus,
  ...russiaAndNeighbours,
  ...turkeyAndCyprus,
  ...iraqAndLevant,
  ...gulfAndYemen,
  ...africa,
  ...southAsia,
  ...eastAsia,
  ...europe,
  ...americas,
  ...international,
]
