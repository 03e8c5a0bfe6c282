// Provinces, cities, regions and famous sites; one file per part of the world, with its sources.
import type { PlaceFacts } from './facts.js'
import { arabAfrica } from './places/arab-africa.js'
import { arabEast } from './places/arab-east.js'
import { asia } from './places/asia.js'
import { caucasusTurkeyRussia } from './places/caucasus-turkey-russia.js'
import { centralAsia } from './places/central-asia.js'
import { europeAmericasAfrica } from './places/europe-americas-africa.js'
import { iran } from './places/iran.js'
import { regions } from './places/regions.js'

/** All places; a name may belong to several of them, as زنجان to a province and to its city. */
export const places: readonly PlaceFacts[] = [
  ...iran,
  ...centralAsia,
  ...caucasusTurkeyRussia,
  ...arabEast,
  ...arabAfrica,
  ...asia,
  ...europeAmericasAfrica,
  ...regions,
]
