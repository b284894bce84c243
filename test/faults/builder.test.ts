import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readBatch } from "../../server/store/batches.ts";
import type { StorePaths } from "../../server/store/paths.ts";
import { currentSnapshot, listSnapshots } from "../../server/store/snapshots.ts";
import type { Change } from "../../server/warehouse/publish.ts";
import { generateStore } from "../bench/generateStore.ts";
import { sizeNamed } from "../bench/sizes.ts";
import { again, publish, publishAndKill } from "./builderProcess.ts";
import { expectWhole } from "./expectWhole.ts";
import { ended, startJixiao } from "./runJixiao.ts";
import { seededRandom } from "./seededRandom.ts";

const last = "bench-2026";
let store: StorePaths;
let steps = 0;

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), "jixiao-faults-"));
  store = (await generateStore(root, { ...sizeNamed("city", 0.01), years: 3 })).store;
  await publish(store, again, () => {
    steps += 1;
  });
});

afterAll(() => rmSync(store.root, { recursive: true, force: true }));

/** Ids of the snapshots that somebody is building, or was building when it died. */
function halfBuilt(): string[] {
  return readdirSync(store.temporary).flatMap((name) => /^(.+)\.building\.duckdb$/.exec(name)?.[1] ?? []);
}

/** Undoes the last batch, or does it again, whichever is possible. */
function toggle(): Change {
  const action = readBatch(store, last).state === "accepted" ? "undone" : "redone";
  return { action, batches: [last], by: "test" };
}

describe("a builder that is killed", () => {
  test("at twenty random moments leaves a whole snapshot published, and the next build succeeds", async () => {
    const random = seededRandom(20261123);
    let kills = 0;
    // A third of the kills falls behind the last step: checkpoint, sync, renames.
    for (let turn = 0; turn < 60 && kills < 20; turn++) {
      const step = Math.min(steps, Math.floor(random() * steps * 1.5));
      const outcome = await publishAndKill(store, toggle(), step, step === 0 ? random() * 1000 : random() * 60);
      if (outcome === "killed") kills += 1;
      await expectWhole(store);
      if (turn % 7 === 6) {
        const change = toggle();
        await publish(store, change);
        expect((await expectWhole(store)).includes(last)).toBe(change.action === "redone");
      }
    }
    expect(kills).toBe(20);
  }, 600_000);

  test("does not keep its lock: the next builder starts at once", async () => {
    const before = currentSnapshot(store);
    expect(await publishAndKill(store, again, 3, 0)).toBe("killed");
    expect(currentSnapshot(store)).toBe(before);
    const { id } = await publish(store, again);
    expect(currentSnapshot(store)).toBe(id);
  });

  test("because its command was killed ends with it and publishes nothing", async () => {
    const before = new Set(halfBuilt());
    const command = startJixiao("build", "--store", store.root);
    const end = ended(command);
    await vi.waitUntil(() => halfBuilt().some((id) => !before.has(id)), { timeout: 30_000, interval: 5 });
    command.kill("SIGKILL");
    await end;
    const [killed] = halfBuilt().filter((id) => !before.has(id));
    await publish(store, again);
    expect(listSnapshots(store).map(({ id }) => id)).not.toContain(killed);
    await expectWhole(store);
  });
});

describe("two builders at once", () => {
  test("build one after the other, and both publish", async () => {
    const heard: string[] = [];
    const both = await Promise.all(
      ["first", "second"].map((name) =>
        publish(store, again, ({ stage }) => {
          heard.push(`${name} ${stage}`);
        }),
      ),
    );
    const names = heard.map((line) => line.split(" ")[0]);
    expect(new Set(names).size).toBe(2);
    expect(names.filter((name, at) => at > 0 && name !== names[at - 1])).toHaveLength(1);
    expect(both.map(({ id }) => id)).toContain(currentSnapshot(store));
    await expectWhole(store);
  });
});
