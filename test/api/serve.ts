import { stopOnSignals } from "../../server/api/stopOnSignals.ts";
import { startServer } from "../../server/app.ts";
import { openStore } from "../../server/store/paths.ts";

// The server in a process of its own, for tests that end it: store, sql and reference folder are its parameters.
const [root = "", sql = "", reference = ""] = process.argv.slice(2);
const { url, close } = await startServer({
  store: openStore(root),
  project: { sql, reference },
  port: 0,
  host: "127.0.0.1",
});
stopOnSignals(close);
console.log(url);
