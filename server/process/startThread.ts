import { type ResourceLimits, Worker } from "node:worker_threads";

/** Node 20 hands hooks for TypeScript to child processes, not to threads: a thread has to register them before its entry is read. */
const BOOT = `
  const { entry, hooks } = require("node:worker_threads").workerData;
  import(hooks).then(({ register }) => {
    register();
    return import(entry);
  });
`;

/** Starts a thread that runs the TypeScript file `entry`; messages sent to it at once wait until it listens. */
export function startThread(entry: URL, resourceLimits: ResourceLimits): Worker {
  const workerData = { entry: entry.href, hooks: import.meta.resolve("tsx/esm/api") };
  return new Worker(BOOT, { eval: true, execArgv: [], workerData, resourceLimits });
}
