import { AppError } from '../../common/kernel/app-error.ts'
import type { Host } from '../host.ts'
import type { Session } from '../sessions.ts'
import { exportList } from './list-export.ts'
import type { DocumentFile } from './paper.ts'
import { productionPapers } from './production-papers.ts'
import { securityPapers } from './security-papers.ts'
import { shelterPapers } from './shelter-papers.ts'

export type DocumentService = {
  /** @throws AppError when the document is unknown, its data may not be read, or it cannot be drawn. */
  make(session: Session, name: string, input: unknown): Promise<DocumentFile>
}

/** Gathers the data of each paper through the operations, so that permissions hold for papers as for screens. */
export function createDocuments(host: Host): DocumentService {
  const papers = { ...shelterPapers(host), ...securityPapers(host), ...productionPapers(host), list: exportList }

  return {
    async make(session, name, input) {
      if (!Object.hasOwn(papers, name)) throw new AppError('not-found', 'documents.unknown')
      const made = await papers[name as keyof typeof papers](session, input)
      host.record(session, `documents.${name}`, { type: made.type })
      return made
    },
  }
}
