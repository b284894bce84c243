import { serveRequests } from "../../process/serveRequests.ts";
import type { RunEvent, WorkerRequest } from "../protocol.ts";
import { check } from "./check.ts";
import { Session } from "./Session.ts";

// The process that runs a person's SQL. Its parent ends it when it takes too long or too much.
let session: Promise<Session> | null = null;

serveRequests<WorkerRequest, RunEvent>(async (request, emit) => {
  if (request.type === "open") {
    session = Session.open(request);
    await session;
    return null;
  }
  if (session === null) throw new Error("Nothing has been opened yet.");
  const opened = await session;
  if (request.type === "interrupt") return opened.interrupt();
  if (request.type === "inspect") return opened.inspect(request.sql, request.parameters);
  if (request.type === "check") return check(opened, request.sql);
  if (request.type === "explain") return opened.explain(request.sql, request.parameters);
  return opened.run(request, emit);
});
