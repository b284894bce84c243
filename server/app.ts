import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { ApiError } from "./api/ApiError.ts";
import { answerError } from "./api/answerError.ts";
import { newArea } from "./api/area.ts";
import { batchList } from "./api/batchList.ts";
import { batchTurn } from "./api/batchTurn.ts";
import { brief } from "./api/brief.ts";
import { briefEdits } from "./api/briefEdits.ts";
import { catalogueReader } from "./api/catalogue.ts";
import { checkHost, LOOPBACK_HOSTS } from "./api/checkHost.ts";
import { checkSender } from "./api/checkSender.ts";
import { clientFiles } from "./api/clientFiles.ts";
import { codeLists } from "./api/codeLists.ts";
import { contentEncoding, type EncodingVariables } from "./api/contentEncoding.ts";
import { dictionary } from "./api/dictionary.ts";
import { tagByContent } from "./api/entityTag.ts";
import { health } from "./api/health.ts";
import { createImport } from "./api/imports/createImport.ts";
import { importAcceptance } from "./api/imports/importAcceptance.ts";
import { importDiscard } from "./api/imports/importDiscard.ts";
import { importEvents } from "./api/imports/importEvents.ts";
import { importForm } from "./api/imports/importForm.ts";
import { importLimits } from "./api/imports/importLimits.ts";
import { importList } from "./api/imports/importList.ts";
import { importMapping } from "./api/imports/importMapping.ts";
import { importMarked } from "./api/imports/importMarked.ts";
import { importPreview } from "./api/imports/importPreview.ts";
import { importProblems } from "./api/imports/importProblems.ts";
import { importSession } from "./api/imports/importSession.ts";
import { importSheet } from "./api/imports/importSheet.ts";
import { joins } from "./api/joins.ts";
import { boards } from "./api/kept/boards.ts";
import { runHistory } from "./api/kept/runHistory.ts";
import { savedQueries } from "./api/kept/savedQueries.ts";
import { lineage } from "./api/lineage.ts";
import { type Address, listen } from "./api/listen.ts";
import { nearMissList } from "./api/nearMissList.ts";
import { notes } from "./api/notes.ts";
import { office } from "./api/office.ts";
import { openapi } from "./api/openapi.ts";
import type { Parts } from "./api/parts.ts";
import { queryExplanation } from "./api/queryExplanation.ts";
import { queryGroups } from "./api/queryGroups.ts";
import { queryList } from "./api/queryList.ts";
import { queryRows } from "./api/queryRows.ts";
import { referenceDetail } from "./api/reference/referenceDetail.ts";
import { referenceDraft } from "./api/reference/referenceDraft.ts";
import { referenceList } from "./api/reference/referenceList.ts";
import { referenceTurn } from "./api/reference/referenceTurn.ts";
import { reminder } from "./api/reminder.ts";
import { scenarioComputing } from "./api/scenarios/scenarioComputing.ts";
import { scenarioDeciding } from "./api/scenarios/scenarioDeciding.ts";
import { scenarioFiles } from "./api/scenarios/scenarioFiles.ts";
import { scenarios } from "./api/scenarios/scenarios.ts";
import { search } from "./api/search.ts";
import { securityHeaders } from "./api/securityHeaders.ts";
import { sheetWindow } from "./api/sheetWindow.ts";
import { snapshotAt } from "./api/snapshotAt.ts";
import { snapshotComparison } from "./api/snapshotComparison.ts";
import { snapshotList } from "./api/snapshotList.ts";
import { auditRuns } from "./api/sql/auditRuns.ts";
import { sqlCheck } from "./api/sql/sqlCheck.ts";
import { sqlExport } from "./api/sql/sqlExport.ts";
import { sqlRows } from "./api/sql/sqlRows.ts";
import { sqlRun } from "./api/sql/sqlRun.ts";
import { sqlState } from "./api/sql/sqlState.ts";
import { sqlSummary } from "./api/sql/sqlSummary.ts";
import { tableCatalogue } from "./api/tableCatalogue.ts";
import { Desk } from "./desk/Desk.ts";
import { OfficeDatabase } from "./office/OfficeDatabase.ts";
import type { StorePaths } from "./store/paths.ts";
import { PROJECT, type ProjectFolders } from "./warehouse/projectFolders.ts";
import { Warehouse } from "./warehouse/Warehouse.ts";
import { Workbench } from "./workbench/Workbench.ts";

const AREAS = [
  health,
  queryList,
  queryRows,
  queryGroups,
  queryExplanation,
  search,
  tableCatalogue,
  lineage,
  sheetWindow,
  snapshotList,
  snapshotAt,
  snapshotComparison,
  batchList,
  batchTurn,
  office,
  brief,
  briefEdits,
  reminder,
  notes,
  savedQueries,
  boards,
  scenarios,
  scenarioComputing,
  scenarioFiles,
  scenarioDeciding,
  runHistory,
  // Fixed names stand before those of lists: the first route that fits answers.
  codeLists,
  dictionary,
  referenceList,
  referenceDetail,
  referenceDraft,
  referenceTurn,
  nearMissList,
  joins,
  createImport,
  importList,
  importLimits,
  importSession,
  importEvents,
  importMapping,
  importProblems,
  importSheet,
  importPreview,
  importForm,
  importMarked,
  importAcceptance,
  importDiscard,
  sqlCheck,
  sqlRun,
  sqlState,
  sqlRows,
  sqlSummary,
  sqlExport,
];

/** The HTTP application: the routes of `api/`, the built client, one shape of error, and the headers of every answer. */
export function createApp(parts: Parts): OpenAPIHono<EncodingVariables> {
  const app = newArea();
  const areaParts = { ...parts, readCatalogue: catalogueReader(parts.project.sql) };
  app.onError(answerError);
  app.notFound((context) => answerError(new ApiError("route_unknown", { path: context.req.path }), context));
  app.use(securityHeaders(), checkHost(parts.hosts), checkSender, contentEncoding);
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }), tagByContent);
  for (const area of AREAS) app.route("/", area(areaParts));
  app.get("/api/openapi.json", async (context) => {
    const isPublished = parts.warehouse.currentId() !== null;
    const catalogue = isPublished ? await parts.warehouse.use(areaParts.readCatalogue) : null;
    return context.json(openapi(app, parts.version, catalogue));
  });
  const askItself = (host: string) => async (address: string) => app.request(address, { headers: { Host: host } });
  app.use(clientFiles(parts.clientFolder, askItself));
  return app;
}

export interface ServerOptions extends Address {
  readonly store: StorePaths;
  /** SQL and lists; those of this checkout unless said otherwise. */
  readonly project?: ProjectFolders;
}

export interface RunningServer {
  readonly url: string;
  /** Ends in order: no new requests, running answers within three seconds, then running queries are interrupted. */
  readonly close: () => Promise<void>;
}

/** Opens the store's warehouse and answers at the address; port 0 takes any free one. */
export async function startServer({ store, port, host, project = PROJECT }: ServerOptions): Promise<RunningServer> {
  const warehouse = new Warehouse(store);
  const hosts = (LOOPBACK_HOSTS as readonly string[]).includes(host) || host === "::1" ? LOOPBACK_HOSTS : null;
  const desk = await Desk.open(store);
  const office = new OfficeDatabase(store.office);
  const workbench = new Workbench(store, { onEnd: auditRuns(office, store) });
  const own = { clientFolder: CLIENT_FOLDER, hosts, version: readVersion() };
  const { url, stop } = await listen(createApp({ warehouse, desk, office, workbench, project, ...own }).fetch, {
    port,
    host,
  });
  const close = async () => {
    const closed = desk.close();
    const interrupt = async () => {
      await Promise.all([warehouse.close(), workbench.close()]);
    };
    await Promise.all([closed, stop(GRACE_MS, interrupt)]);
    await office.close();
  };
  return { url, close };
}

const GRACE_MS = 3_000;
const CLIENT_FOLDER = fileURLToPath(new URL("../dist", import.meta.url));

function readVersion(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

function refuseMethod(context: Context, allowed: readonly string[]): Response {
  const allow = { Allow: [...allowed, "OPTIONS"].join(", ") };
  if (context.req.method === "OPTIONS") return context.body(null, 204, allow);
  const refusal = answerError(new ApiError("method_unknown", { method: context.req.method }), context);
  refusal.headers.set("Allow", allow.Allow);
  return refusal;
}
