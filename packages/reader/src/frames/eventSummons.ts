/** Envoys called in: whose country is blamed, and by whom. */
import type { Office } from '../kinds/entity.js'
import { isPersonal } from '../names/resolve.js'
import { type Clause, type Context, countryDraft, draftOf, mentionsIn } from './context.js'
import type { Filled } from './eventParties.js'
import { countriesOfParties } from './roles.js'

const ENVOYS: ReadonlySet<Office> = new Set(['ambassador', 'consul', 'diplomat'])

/** «سفیر سوئد در تهران به وزارت امور خارجه احضار شد»: the envoy's country, and the one that called. */
export const summons = (c: Context, clause: Clause): Filled | null => {
  const parties = mentionsIn(c, clause.sentence.start, clause.sentence.end).filter((m) => m.entity >= 0)
  const envoy = parties.find((m) => {
    const d = draftOf(c, m)
    return isPersonal(d) && (d?.roles.some((r) => ENVOYS.has(r.office)) ?? false)
  })
  const sent = envoy ? countriesOfParties(c, [envoy.entity])[0] : undefined
  if (!envoy || !sent) return null
  const by =
    parties.flatMap((m) => (m === envoy ? [] : countriesOfParties(c, [m.entity]))).find((x) => x !== sent) ?? c.home
  const caller = by && by !== sent ? countryDraft(c, by) : -1
  const target = countryDraft(c, sent)
  return caller >= 0 && target >= 0 ? { actors: [caller], recipients: [target], group: false, explicit: true } : null
}
