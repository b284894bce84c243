import { expect, test } from "vitest";
import { type Priority, TaskQueue } from "../../server/desk/TaskQueue.ts";

test("what a person waits for goes first, and what may be done at any time last", async () => {
  const queue = new TaskQueue();
  const done: string[] = [];
  const { signal } = new AbortController();
  let release = () => {};
  const held = queue.run(() => new Promise<void>((resolve) => (release = resolve)), { signal, priority: "idle" });
  const add = (name: string, priority: Priority) => queue.run(async () => void done.push(name), { signal, priority });
  const all = [add("measure", "idle"), add("draft", "begun"), add("accept", "urgent"), add("undo", "urgent")];
  all.push(add("second draft", "begun"));
  release();
  await Promise.all([held, ...all]);
  expect(done).toEqual(["accept", "undo", "draft", "second draft", "measure"]);
});

test("work that is given up before its turn is never begun", async () => {
  const queue = new TaskQueue();
  const abort = new AbortController();
  const options = { signal: abort.signal, priority: "begun" } as const;
  const first = queue.run(async () => "done", options);
  const second = queue.run(async () => "never", options);
  abort.abort(new Error("given up"));
  expect(await first).toBe("done");
  await expect(second).rejects.toThrow("given up");
});
