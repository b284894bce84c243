import type { Answered, Fulfilled, Sent, Wish } from "./messages.ts";

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** The worker that filters and groups, seen from the page; it starts with the first wish. */
export class Grouper {
  #worker: Worker | null = null;
  #sent = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** Asks the worker; rejects where it cannot answer, or cannot answer exactly. */
  ask<Kind extends Wish["kind"]>(wish: Wish & { readonly kind: Kind }): Promise<Fulfilled[Kind]> {
    this.#worker ??= this.#start();
    const sent: Sent = { id: ++this.#sent, wish };
    return new Promise((resolve, reject) => {
      this.#waiting.set(sent.id, { resolve, reject });
      this.#worker?.postMessage(sent);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL("./grouper.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Answered>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ("error" in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.value as never);
    });
    worker.addEventListener("error", () => this.#giveUp());
    return worker;
  }

  /** A worker that broke is forgotten with all it was asked; the next wish starts another. */
  #giveUp(): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(new Error("The worker has stopped"));
    this.#waiting.clear();
  }
}
