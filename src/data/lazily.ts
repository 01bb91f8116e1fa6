/** What is made when it is first asked for, and once: a language's cues and weights come with its first text. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
