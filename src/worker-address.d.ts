declare module '*?worker&url' {
  /** The address of the built worker; the build puts it in. */
  const address: string
  export default address
}
