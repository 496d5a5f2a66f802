/** The build turns YAML into a plain value, so that no pack is parsed at run time. */
declare module '*.yaml' {
  const value: unknown;
  export default value;
}
