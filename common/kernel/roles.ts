/** What a person may do. Every operation names exactly one permission; docs/permissions.md explains each. */
export const permissions = [
  'house:configure',
  'users:manage',
  'people:read',
  'people:write',
  'identity:read',
  'identity:write',
  'stays:read',
  'stays:write',
  'rooms:write',
  'presence:read',
  'presence:mark',
  'figures:read',
  'figures:rows',
  'register:import',
  'log:read',
  'log:write',
  'watch-list:write',
  'security:configure',
  'incidents:report',
  'incidents:read',
  'incidents:review',
  'risk:read',
  'risk:write',
  'risk:approve',
  'security-figures:read',
  'atelier:read',
  'atelier:write',
  'atelier:configure',
  'workers:read',
  'workers:write',
] as const

export type Permission = (typeof permissions)[number]

export const roles = [
  'coordinator',
  'social-worker',
  'psychologist',
  'legal-adviser',
  'security-officer',
  'atelier-manager',
  'payroll',
  'auditor',
] as const

export type Role = (typeof roles)[number]

/** Who holds which permission: deny by default, the host decides, the window only hides what would be refused. */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  coordinator: permissions,
  'social-worker': [
    'people:read',
    'people:write',
    'identity:read',
    'identity:write',
    'stays:read',
    'stays:write',
    'presence:read',
    'presence:mark',
    'figures:read',
    'figures:rows',
    'log:read',
    'log:write',
    'watch-list:write',
    'incidents:report',
    'incidents:read',
    'risk:read',
    'risk:write',
    'security-figures:read',
  ],
  psychologist: ['people:read', 'stays:read', 'presence:read', 'incidents:report', 'risk:read'],
  'legal-adviser': ['people:read', 'stays:read', 'presence:read', 'incidents:report', 'risk:read'],
  'security-officer': [
    'presence:read',
    'presence:mark',
    'log:read',
    'log:write',
    'watch-list:write',
    'security:configure',
    'incidents:report',
    'incidents:read',
    'risk:read',
    'risk:write',
    'security-figures:read',
  ],
  'atelier-manager': ['atelier:read', 'atelier:write', 'workers:read', 'workers:write'],
  payroll: [],
  auditor: ['figures:read', 'security-figures:read'],
}

/** The vault files that a role's password opens. The atelier's people never hold the shelter's key. */
export const roleStores: Readonly<Record<Role, readonly Store[]>> = {
  coordinator: ['shelter', 'atelier'],
  'social-worker': ['shelter', 'atelier'],
  psychologist: ['shelter'],
  'legal-adviser': ['shelter'],
  'security-officer': ['shelter'],
  'atelier-manager': ['atelier'],
  payroll: ['atelier'],
  auditor: ['shelter'],
}

export const stores = ['shelter', 'atelier'] as const
export type Store = (typeof stores)[number]

export const compartments = ['identity', 'counselling', 'legal', 'medical', 'payroll'] as const
export type Compartment = (typeof compartments)[number]

/** The sealed columns that a role can read; without the key a script with the same password sees ciphertext. */
export const roleCompartments: Readonly<Record<Role, readonly Compartment[]>> = {
  coordinator: ['identity', 'medical', 'payroll'],
  'social-worker': ['identity', 'medical'],
  psychologist: ['counselling'],
  'legal-adviser': ['legal'],
  'security-officer': [],
  'atelier-manager': [],
  payroll: ['payroll'],
  auditor: [],
}

export function holds(role: Role, permission: Permission): boolean {
  return rolePermissions[role].includes(permission)
}
