import { type Connections, widthOf } from './dictionary/connections.js';
import { COST, NEXT, type Nodes, RIGHT } from './nodes.js';

/**
 * The nodes that end at the place in hand, as the words that begin there see them. Two shortcuts that do not change a best path: of
 * the nodes with the same right id only the cheapest can be on it, and words whose left ids share a row have the same best predecessor.
 */
export class LiveNodes {
  /** Connections looked at since the beginning. */
  connections = 0;
  /** By row of the connections: cost of the best path to a word whose left id has it, without its own, after `best` of that row. */
  readonly costs: Int32Array;
  private readonly bests: Int32Array;
  private readonly bestRound: Uint32Array;
  private readonly slotRound: Uint32Array;
  private readonly slots: Uint16Array;
  private readonly columns: Uint16Array;
  private readonly liveCosts: Int32Array;
  private readonly nodes: Int32Array;
  private readonly width: number;
  private count = 0;
  private round = 0;

  constructor(
    private readonly table: Connections,
    rightIds: number,
  ) {
    const { costs } = table;
    this.width = widthOf(table);
    const rows = costs.length / this.width;
    this.costs = new Int32Array(rows);
    this.bests = new Int32Array(rows);
    this.bestRound = new Uint32Array(rows);
    this.slotRound = new Uint32Array(rightIds);
    this.slots = new Uint16Array(rightIds);
    this.columns = new Uint16Array(rightIds);
    this.liveCosts = new Int32Array(rightIds);
    this.nodes = new Int32Array(rightIds);
  }

  /** From now on, the nodes in the list that begins with `head`. */
  collect({ records }: Nodes, head: number): void {
    const { slotRound, slots, columns, liveCosts, nodes } = this;
    const { columnOf } = this.table;
    const round = ++this.round;
    let count = 0;
    for (let node = head; node >= 0; node = records[node + NEXT]!) {
      const right = records[node + RIGHT]!;
      const cost = records[node + COST]!;
      if (slotRound[right] !== round) {
        slotRound[right] = round;
        slots[right] = count;
        columns[count] = columnOf[right]!;
        liveCosts[count] = cost;
        nodes[count++] = node;
      } else if (cost < liveCosts[slots[right]!]!) {
        liveCosts[slots[right]!] = cost;
        nodes[slots[right]!] = node;
      }
    }
    this.count = count;
  }

  /** The node from which a word whose left id has this row is reached at the lowest cost; the cost goes to `costs`. */
  best(row: number): number {
    if (this.bestRound[row] === this.round) return this.bests[row]!;
    const { columns, liveCosts, count } = this;
    const { costs } = this.table;
    const from = row * this.width;
    let best = 0;
    let bestCost = liveCosts[0]! + costs[from + columns[0]!]!;
    for (let i = 1; i < count; i++) {
      const cost = liveCosts[i]! + costs[from + columns[i]!]!;
      if (cost < bestCost) {
        bestCost = cost;
        best = i;
      }
    }
    this.connections += count;
    this.bestRound[row] = this.round;
    this.costs[row] = bestCost;
    return (this.bests[row] = this.nodes[best]!);
  }
}
