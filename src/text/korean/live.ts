import type { Dictionary } from './dictionary/dictionary.js';
import { COST, NEXT, type Nodes, RIGHT } from './nodes.js';

/**
 * The nodes that end at the place in hand, as the words that begin there see them. Two shortcuts that do not change a best path: of
 * the nodes with the same right id only the cheapest can be on it, and words with the same left id have the same best predecessor.
 */
export class LiveNodes {
  /** Connections looked at since the beginning. */
  connections = 0;
  /** Cost of the best path to a word with a left id, without its own, after `best` of that id. */
  readonly costs: Int32Array;
  private readonly bests: Int32Array;
  private readonly bestRound: Uint32Array;
  private readonly slotRound: Uint32Array;
  private readonly slots: Uint16Array;
  private readonly rights: Uint16Array;
  private readonly liveCosts: Int32Array;
  private readonly nodes: Int32Array;
  private readonly matrix: Int16Array;
  private readonly rightIds: number;
  private count = 0;
  private round = 0;

  constructor({ facts, matrix }: Dictionary) {
    this.matrix = matrix;
    this.rightIds = facts.rightIds;
    this.costs = new Int32Array(facts.leftIds);
    this.bests = new Int32Array(facts.leftIds);
    this.bestRound = new Uint32Array(facts.leftIds);
    this.slotRound = new Uint32Array(facts.rightIds);
    this.slots = new Uint16Array(facts.rightIds);
    this.rights = new Uint16Array(facts.rightIds);
    this.liveCosts = new Int32Array(facts.rightIds);
    this.nodes = new Int32Array(facts.rightIds);
  }

  /** From now on, the nodes in the list that begins with `head`. */
  collect({ records }: Nodes, head: number): void {
    const { slotRound, slots, rights, liveCosts, nodes } = this;
    const round = ++this.round;
    let count = 0;
    for (let node = head; node >= 0; node = records[node + NEXT]!) {
      const right = records[node + RIGHT]!;
      const cost = records[node + COST]!;
      if (slotRound[right] !== round) {
        slotRound[right] = round;
        slots[right] = count;
        rights[count] = right;
        liveCosts[count] = cost;
        nodes[count++] = node;
      } else if (cost < liveCosts[slots[right]!]!) {
        liveCosts[slots[right]!] = cost;
        nodes[slots[right]!] = node;
      }
    }
    this.count = count;
  }

  /** The node from which a word with this left id is reached at the lowest cost; the cost goes to `costs`. */
  best(left: number): number {
    if (this.bestRound[left] === this.round) return this.bests[left]!;
    const { matrix, rights, liveCosts, count } = this;
    const row = left * this.rightIds;
    let best = 0;
    let bestCost = liveCosts[0]! + matrix[row + rights[0]!]!;
    for (let i = 1; i < count; i++) {
      const cost = liveCosts[i]! + matrix[row + rights[i]!]!;
      if (cost < bestCost) {
        bestCost = cost;
        best = i;
      }
    }
    this.connections += count;
    this.bestRound[left] = this.round;
    this.costs[left] = bestCost;
    return (this.bests[left] = this.nodes[best]!);
  }
}
