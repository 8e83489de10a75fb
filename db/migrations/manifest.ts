import type { Store } from '../../common/kernel/roles.ts'
import type { Migration } from '../migrate.ts'
import { sql as kernel } from './0010-kernel.ts'
import { sql as houseAndPeople } from './0020-house-and-people.ts'
import { sql as roomsAndBeds } from './0030-rooms-and-beds.ts'
import { sql as stays } from './0040-stays.ts'
import { sql as requestsAndPresence } from './0050-requests-and-presence.ts'
import { sql as securityLog } from './0060-security-log.ts'
import { sql as gate } from './0070-gate.ts'
import { sql as incidentsAndRisk } from './0080-incidents-and-risk.ts'
import { sql as catalogue } from './0110-catalogue.ts'
import { sql as ordersAndStock } from './0120-orders-and-stock.ts'
import { sql as production } from './0130-production.ts'
import { sql as shipping } from './0140-shipping.ts'

const kernelStep: Migration = {
  number: 10,
  name: 'kernel',
  sql: kernel,
  sha256: 'f2d29a74e19139b8c9564cdbbadce612640e0e6932fcd4a56f085f9a6a60094f',
}

/** The steps of each file in order; a released step is never edited, its digest is compared at every start. */
export const migrations: Readonly<Record<Store, readonly Migration[]>> = {
  shelter: [
    kernelStep,
    { number: 20, name: 'house-and-people', sql: houseAndPeople, sha256: '9e1eceabb6c10f6e42cb8757c25b3a0608a9201c4def96167e7904bafe2b4da1' },
    { number: 30, name: 'rooms-and-beds', sql: roomsAndBeds, sha256: 'e1263758304c877f5912a36aa71c570a45bce5cfad5c73d9b277fa65624d7c41' },
    { number: 40, name: 'stays', sql: stays, sha256: '4e8540b83250df9e529eac132b4e5d7f49f99d1c79b7ad4bbaafb830fbb38c18' },
    { number: 50, name: 'requests-and-presence', sql: requestsAndPresence, sha256: '7a1646cd4104ab87c748375db07d1bb2815b335a9dcd804056ae7d3f31802784' },
    { number: 60, name: 'security-log', sql: securityLog, sha256: 'e451f2c1dff478f4a70b5e60de3bde2444f2a44714042335a9c740101ee8be59' },
    { number: 70, name: 'gate', sql: gate, sha256: '6befcaaab873da7a733b25a299083d6e5c008c90d0b33b440a23d2d77b2dd61a' },
    { number: 80, name: 'incidents-and-risk', sql: incidentsAndRisk, sha256: 'd30372ebf6c9ae2a88afc6bf2d190243e5b76e3597cfe34b8dac1825f743c773' },
  ],
  atelier: [
    kernelStep,
    { number: 110, name: 'catalogue', sql: catalogue, sha256: 'dd8bc3da8103efb56f33a42b23fa1864d7655f0e4d7864c6573fd2984b93e69e' },
    { number: 120, name: 'orders-and-stock', sql: ordersAndStock, sha256: 'd15bfe92fd18e63a39d562a53fec8d820361b367860109bff85794b06679ab8a' },
    { number: 130, name: 'production', sql: production, sha256: '0cfb7d1b18e6747d6f7376ba322843f1ddc1b1b1889392f6a87790d9030c17ec' },
    { number: 140, name: 'shipping', sql: shipping, sha256: '9d97652cedcccb1c3c9827e6aae256820d4c8115dd74af3dbca4e89610665549' },
  ],
}
