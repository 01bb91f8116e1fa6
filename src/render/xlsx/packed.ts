import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A packed file of an archive. */
export interface PackedFile {
  readonly chunks: readonly Uint8Array[];
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
}

/** Characters that are packed together. */
const CHUNK = 1 << 19;

/**
 * Text that is packed as it is written, so that a sheet is in memory only in its packed form. Each chunk is deflated by itself and
 * ends at a byte (a sync flush, RFC 1951), so chunks simply follow one another, as pigz does it.
 */
export class Packed {
  readonly #chunks: Uint8Array[] = [];
  #pending = '';
  #checksum = 0;
  #packed = 0;
  #unpacked = 0;

  write(text: string): void {
    this.#pending += text;
    if (this.#pending.length >= CHUNK) this.#flush(constants.Z_SYNC_FLUSH);
  }

  /** Bytes so far, unpacked. */
  get size(): number {
    return this.#unpacked + this.#pending.length;
  }

  end(): PackedFile {
    this.#flush(constants.Z_FINISH);
    return {
      chunks: this.#chunks,
      checksum: this.#checksum,
      packed: this.#packed,
      unpacked: this.#unpacked,
    };
  }

  #flush(finishFlush: number): void {
    // A pair of surrogates stays together: half of one is no character.
    const split = finishFlush !== constants.Z_FINISH && /[\ud800-\udbff]$/.test(this.#pending);
    const text = split ? this.#pending.slice(0, -1) : this.#pending;
    this.#pending = split ? this.#pending.slice(-1) : '';
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes, { finishFlush });
    this.#checksum = crc32(bytes, this.#checksum);
    this.#unpacked += bytes.length;
    this.#packed += packed.length;
    this.#chunks.push(packed);
  }
}

export function packedText(text: string): PackedFile {
  const file = new Packed();
  file.write(text);
  return file.end();
}
