/** A brief as the API gives it. */
import type { components } from '../../api/schema.js'

export type Brief = components['schemas']['Brief']
export type BriefSection = Brief['body']['sections'][number]
export type Block = BriefSection['blocks'][number]
export type Citation = Brief['body']['citations'][number]
