declare module 'asl-validator' {
  type Finding = { readonly 'Error code': string; readonly Message?: string };
  const validate: (definition: unknown) => {
    readonly isValid: boolean;
    readonly errors: readonly Finding[];
  };
  // oxlint-disable-next-line import/no-default-export -- the package exports one function
  export default validate;
}
