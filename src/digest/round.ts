/** Six decimals: what is beyond them is of the machine. */
export const round = (value: number): number => Math.round(value * 1e6) / 1e6;
