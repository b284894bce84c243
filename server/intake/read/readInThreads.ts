import { availableParallelism, totalmem } from "node:os";
import { ReaderThread, type ThreadLimits } from "./ReaderThread.ts";
import type { ReadAnswer } from "./readAnswer.ts";
import type { ReadTask } from "./readOne.ts";

const THREAD_LIMITS: ThreadLimits = { memory_mb: 1536, file_ms: 120_000, megabyte_ms: 50 };

/**
 * Reads files in threads, all cores but one, and answers in the order of the files; `done` hears how many are read. Every file
 * has an answer, also one whose thread had to be ended.
 */
export async function readInThreads(
  tasks: readonly ReadTask[],
  done: (files: number) => void,
  limits: ThreadLimits = THREAD_LIMITS,
): Promise<ReadAnswer[]> {
  const answers = new Map<ReadTask, ReadAnswer>();
  const waiting = tasks.values();
  const work = async () => {
    const thread = new ReaderThread(limits);
    try {
      // Threads share the iterator: each takes the next file that none has taken.
      for (const task of waiting) {
        answers.set(task, await thread.read(task));
        done(answers.size);
      }
    } finally {
      await thread.stop();
    }
  };
  await Promise.all(Array.from({ length: threadCount(tasks.length, limits) }, work));
  return tasks.flatMap((task) => answers.get(task) ?? []);
}

/** As many as half of the machine's memory can take, if all of them read the worst of files at once. */
function threadCount(files: number, { memory_mb }: ThreadLimits): number {
  const fitting = Math.floor(totalmem() / 2 / (memory_mb * 1_000_000));
  return Math.max(1, Math.min(files, availableParallelism() - 1, fitting));
}
