/** natural's Porter stemmer by its sub-path: importing the package's root takes 1.4 s and prints to stdout. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { step1a(word: string): string; step1b(word: string): string; step1c(word: string): string };
  export default stemmer;
}
