import { Agent, get } from "node:http";

/** One answer, read to its last byte. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** One connection to a server of this machine, kept open between questions as a browser keeps it. */
export class KeptConnection {
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(port: number) {
    this.#port = port;
  }

  /** Reads `path`. A connection that the server closed while nobody asked is opened anew. */
  ask(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const options = { host: "127.0.0.1", port: this.#port, path, agent: this.#agent };
      const request = get({ ...options, headers: { "accept-encoding": "identity", ...headers } }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
      });
      request.on("error", (error: NodeJS.ErrnoException) => {
        const isStale = request.reusedSocket && error.code === "ECONNRESET";
        if (isStale) this.ask(path, headers).then(resolve, reject);
        else reject(error);
      });
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
