#!/usr/bin/env node
// The one file that is not TypeScript: it runs before Node's thread pool starts. Each running query of DuckDB holds
// one thread of that pool, and its size is read once, so it must be set here (assigning it in a module is too late).
process.env.UV_THREADPOOL_SIZE ??= "24";
import("tsx/esm/api").then(({ register }) => {
  register();
  return import("./main.ts");
});
