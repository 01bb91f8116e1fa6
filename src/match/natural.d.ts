/** natural's Porter stemmer by its sub-path: importing the package's root takes 1.4 s and prints to stdout. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  type Step = (word: string) => string;
  const stemmer: { step1a: Step; step1b: Step; step1c: Step; step5a: Step };
  export default stemmer;
}
