// Organisations that news of many countries name: international bodies, national bodies with names of their own, outlets.
import type { OrganizationFacts } from './facts.js'
import { international } from './organizations/international.js'

export const organizations: readonly OrganizationFacts[] = [...international]
