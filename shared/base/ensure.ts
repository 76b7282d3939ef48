/** Stops on our own mistake. A person's mistake is a Problem, never this. */
export function ensure(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
