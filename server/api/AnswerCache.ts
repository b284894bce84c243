/** An answer as it is sent: its bytes, and whether they are compressed. */
export interface PackedAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly is_encoded: boolean;
}

/**
 * Answers by entity tag, the least recently used going first when they outgrow `capacity` bytes. A tag names the snapshot and
 * everything else that decides the bytes, and a snapshot never changes: nothing here ever has to be taken back.
 */
export class AnswerCache {
  readonly #capacity: number;
  readonly #answers = new Map<string, PackedAnswer>();
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(tag: string): PackedAnswer | undefined {
    const answer = this.#answers.get(tag);
    if (answer === undefined) return undefined;
    this.#answers.delete(tag);
    this.#answers.set(tag, answer);
    return answer;
  }

  /** Keeps an answer, unless it alone would take more than an eighth of the room. */
  set(tag: string, answer: PackedAnswer): void {
    if (answer.bytes.length > this.#capacity / 8 || this.#answers.has(tag)) return;
    this.#answers.set(tag, answer);
    this.#size += answer.bytes.length;
    for (const [oldest, { bytes }] of this.#answers) {
      if (this.#size <= this.#capacity) break;
      this.#answers.delete(oldest);
      this.#size -= bytes.length;
    }
  }
}
