/** The build turns YAML into a plain value, so that no pack and no word list is parsed at run time. */
declare module '*.yaml' {
  const value: unknown;
  // biome-ignore lint/style/noDefaultExport: that is how a bundler hands over such a module
  export default value;
}
