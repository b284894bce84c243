import { ApiError } from "./ApiError.ts";
import { takeBrought } from "./brought.ts";
import { principalHeader } from "./principal.ts";

/** A value of an address; null and undefined are left out. */
export type Scalar = string | number | null | undefined;

/** Asks the API for JSON, unless the answer came with the page. */
export function get<T>(address: string): Promise<T> {
  const brought = takeBrought(address);
  if (brought !== undefined) return Promise.resolve(brought as T);
  return ask(address, { headers: { accept: "application/json" } });
}

/** Changes something through the API; the header tells the server that it is this page that asks. */
export function send<T>(method: "POST" | "PUT" | "DELETE", address: string, body: object = {}): Promise<T> {
  const headers = { accept: "application/json", "content-type": "application/json", "x-jixiao": "1" };
  return ask(address, { method, headers, body: method === "DELETE" ? null : JSON.stringify(body) });
}

/** A query string of the values there are; empty where there are none. */
export function searchOf(parameters: Readonly<Record<string, Scalar>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined) search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

async function ask<T>(address: string, init: RequestInit & { headers: Record<string, string> }): Promise<T> {
  const headers = { ...init.headers, ...principalHeader() };
  const response = await fetch(address, { ...init, headers }).catch((cause: unknown) => {
    throw ApiError.unreachable(cause);
  });
  const body: unknown = await response.json().catch(() => null);
  const isEmpty = response.status === 204;
  if (!response.ok || (body === null && !isEmpty)) throw ApiError.from(response.status, body);
  return body as T;
}
