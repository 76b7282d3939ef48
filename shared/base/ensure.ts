/** Stops on our own mistake. A person's mistake is a Problem, never this. What is asked a million times puts its words together only then. */
export function ensure(condition: unknown, message: string | (() => string)): asserts condition {
  if (!condition) throw new Error(typeof message === 'string' ? message : message());
}
