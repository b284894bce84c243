import { userInfo } from "node:os";
import { type Command, InvalidArgumentError } from "commander";
import { stopOnSignals } from "../api/stopOnSignals.ts";
import { startServer } from "../app.ts";
import { importDemo } from "../demo/importDemo.ts";
import { isUnused } from "../store/batches.ts";
import { openStore, type StorePaths } from "../store/paths.ts";
import { publishAside } from "../warehouse/builder.ts";
import { isBehind } from "../warehouse/isBehind.ts";
import { buildClient } from "./buildClient.ts";
import { CommandFailed } from "./CommandFailed.ts";
import { say } from "./say.ts";
import { type StoreFlag, storeOption } from "./storeOption.ts";
import { withProgress } from "./withProgress.ts";

interface Flags extends StoreFlag {
  readonly port: number;
  readonly host: string;
  readonly empty?: boolean;
}

/** `jixiao start`: serves the store; an empty one becomes the demo bureau, unless told otherwise. */
export function addStart(program: Command): void {
  program
    .command("start")
    .description(
      say("启动服务;数据为空时先生成演示数据", "serve the store; an empty one is filled with the demo bureau first"),
    )
    .addOption(storeOption())
    .option("--port <number>", say("端口", "port"), parsePort, 3000)
    .option("--host <address>", say("监听地址", "address to listen on"), "127.0.0.1")
    .option("--empty", say("不生成演示数据", "do not make the demo bureau"))
    .action(async ({ store, port, host, empty }: Flags) => {
      const paths = openStore(store);
      await buildClient();
      await prepare(paths, empty ?? false);
      const { url, close } = await startServer({ store: paths, port, host }).catch(refusePort(port));
      stopOnSignals(close);
      console.log(say(`绩效已就绪:${url}`, `Jixiao is ready: ${url}`));
    });
}

/** Makes sure that something is published, and that it stands for the batches as they are. */
async function prepare(store: StorePaths, empty: boolean): Promise<void> {
  if (!empty && isUnused(store)) {
    console.log(say("首次启动:正在生成演示数据(合成)……", "First start: making the demo bureau (synthetic data) …"));
    await withProgress((report) => importDemo(store, report));
  }
  if (await isBehind(store)) {
    await withProgress((report) => publishAside(store, { action: null, batches: [], by: userInfo().username }, report));
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError(say("端口是 0 到 65535 的整数", "a port is a whole number from 0 to 65535"));
  return port;
}

function refusePort(port: number): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new CommandFailed(
      2,
      say(`端口 ${port} 已被占用,请用 --port 另选`, `port ${port} is taken: choose another with --port`),
    );
  };
}
