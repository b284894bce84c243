import { expect, test } from "vitest";
import { labelCurrency } from "../../server/intake/labelCurrency.ts";
import { readSettings } from "../../server/store/settings.ts";
import { temporaryStore } from "../warehouse/smallProject.ts";
import { importRequest } from "./importRequest.ts";

const request = (unit: string | null) => importRequest([], { unit });

test("the first unit that a person names labels the store's currency, later ones do not", async () => {
  const store = temporaryStore();
  await labelCurrency(store, request(null));
  await labelCurrency(store, request("1000000"));
  expect(readSettings(store).currency).toBe("CNY");
  await labelCurrency(store, request("百万円"));
  await labelCurrency(store, request("万元"));
  expect(readSettings(store).currency).toBe("JPY");
});
