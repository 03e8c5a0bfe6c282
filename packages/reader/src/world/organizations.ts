// Organisations that news of many countries name: international bodies, national bodies with names of their own, outlets.
import type { OrganizationFacts } from './facts.js'
import { acrossBorders } from './organizations/across-borders.js'
import { africa } from './organizations/africa.js'
import { asia } from './organizations/asia.js'
import { caucasusTurkeyRussia } from './organizations/caucasus-turkey-russia.js'
import { centralAsia } from './organizations/central-asia.js'
import { europeAndAmericas } from './organizations/europe-and-americas.js'
import { gulfAndYemen } from './organizations/gulf-and-yemen.js'
import { international } from './organizations/international.js'
import { iran } from './organizations/iran.js'
import { iraqAndLevant } from './organizations/iraq-and-levant.js'
import { news } from './organizations/news.js'

export const organizations: readonly OrganizationFacts[] = [
  ...international,
  ...iran,
  ...centralAsia,
  ...caucasusTurkeyRussia,
  ...asia,
  ...gulfAndYemen,
  ...iraqAndLevant,
  ...africa,
  ...europeAndAmericas,
  ...acrossBorders,
  ...news,
]
