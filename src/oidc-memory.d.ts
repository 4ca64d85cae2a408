/** The sign-in library's own memory, which it has no types for. Asked for by name it comes without the warning that is meant for whoever forgot to choose. */
declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  export const createMemoryAdapter: () => import('oidc-provider').AdapterFactory
}
