import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { KeptConnection } from "./KeptConnection.ts";

test("a connection that the server closed while nobody asked is opened anew", async () => {
  let opened = 0;
  const server = createServer((request, response) => void response.end(request.url))
    .on("connection", () => opened++)
    .listen(0, "127.0.0.1");
  await once(server, "listening");
  const connection = new KeptConnection((server.address() as AddressInfo).port);
  expect(await connection.ask("/first")).toEqual({ status: 200, body: "/first" });
  server.closeAllConnections();
  expect(await connection.ask("/second")).toEqual({ status: 200, body: "/second" });
  expect(opened).toBe(2);
  connection.close();
  server.close();
  await once(server, "close");
  await expect(connection.ask("/third")).rejects.toMatchObject({ code: "ECONNREFUSED" });
});
