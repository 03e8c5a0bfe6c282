import type { OrganizationFacts } from './facts.js'
export const organizations: readonly OrganizationFacts[] = []
