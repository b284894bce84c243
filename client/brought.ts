let answers: Map<string, unknown> | null = null;

/** The answer that came with the page for an address, the first time it is asked for; undefined where none came. */
export function takeBrought(address: string): unknown {
  answers ??= readAnswers();
  const answer = answers.get(address);
  answers.delete(address);
  return answer;
}

/** Forgets what came with the page: there is something newer. */
export function dropBrought(): void {
  answers = new Map();
}

function readAnswers(): Map<string, unknown> {
  const text = globalThis.document?.getElementById("answers")?.textContent;
  return new Map(Object.entries(JSON.parse(text || "{}") as Record<string, unknown>));
}
