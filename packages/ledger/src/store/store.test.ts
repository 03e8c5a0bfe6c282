import { describe, it } from 'vitest'
import { pagesContract } from '../queries/pages.contract.js'
import { engines } from '../testing/ledgers.js'
import { storeContract } from './store.contract.js'

for (const [name, there, make] of engines) {
  if (there)
    describe(name, () => {
      storeContract(make)
      pagesContract(make)
    })
  else it.skip(`${name}: no server on this machine (initdb is not found)`, () => {})
}
