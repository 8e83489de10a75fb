import { z } from 'zod'
import { contract } from '../common/contract.ts'

/** The operations as OpenAPI 3.1, generated from the contract. */
export function openApi(): object {
  const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const paths = Object.entries(contract).map(([name, operation]) => [
    `/api/${name}`,
    {
      post: {
        operationId: name,
        'x-kind': operation.kind,
        'x-permission': operation.permission,
        requestBody: { required: true, content: { 'application/json': { schema: schemaOf(operation.input) } } },
        responses: {
          200: { description: 'ok', content: { 'application/json': { schema: schemaOf(operation.output) } } },
        },
      },
    },
  ])
  return {
    openapi: '3.1.0',
    info: { title: 'Liman', version: '1' },
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    security: [{ bearer: [] }],
    paths: Object.fromEntries(paths),
  }
}
