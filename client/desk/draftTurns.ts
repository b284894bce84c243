import { askAgain } from "../query.ts";

/** Imports whose draft is being thrown away, or made again, with nothing to ask about it until the next one is there. */
const gone = new Set<string>();
/** What was asked about the draft of an import and is not answered yet. */
const underWay = new Map<string, Set<Promise<unknown>>>();

/** Asks something about the draft of an import; while there is none the answer, which nobody could give, stays open. */
export function askOfDraft<T>(id: string, load: () => Promise<T>): Promise<T> {
  if (gone.has(id)) return new Promise<T>(() => {});
  const asked = load();
  const all = underWay.get(id) ?? new Set();
  underWay.set(id, all.add(asked));
  const forget = () => void all.delete(asked);
  asked.then(forget, forget);
  return asked;
}

/** Changes what throws the draft of an import away, once all that was asked about it is answered. */
export async function changeDraft<T>(id: string, change: () => Promise<T>): Promise<T> {
  gone.add(id);
  try {
    await Promise.allSettled(underWay.get(id) ?? []);
    return await change();
  } catch (error) {
    gone.delete(id);
    askAgain();
    throw error;
  }
}

/** Hears whether an import has a draft now. */
export function noticeDraft(id: string, hasDraft: boolean): void {
  if (hasDraft) gone.delete(id);
  else gone.add(id);
}
