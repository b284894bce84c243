import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { joinProjects } from "../../server/warehouse/joinProjects.ts";

const [A, B, C] = ["p-0000000000aa", "p-0000000000bb", "p-0000000000cc"];
const NAMES = [
  [A, "101", "学生资助 金"],
  [B, "101", "学生资助费"],
  [C, "102", "学生资助金"],
  ["P2", "101", "学生资助"],
];

/** Codes as the models see them, after the decisions `department name code` were applied. */
async function codes(...joins: readonly (readonly [string, string, string])[]): Promise<unknown[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const rows = NAMES.map(([code, department, name], at) => `('${code}', '${department}', '${name}', ${at})`).join(", ");
  await connection.run(`attach ':memory:' as batches;
    create table batches.given as from (values ${rows}) as given(project_code, department_code, project_name, position);
    create view batches.project as from batches.given;
    create view batches.ex_ante_review as select project_code, department_code, project_name as subject_name
      from batches.given where false;
    create view batches.evaluation as select project_code as subject_code, position from batches.given`);
  const decided = { is_same: true, by: "tester", at: "" };
  await joinProjects(
    connection,
    joins.map(([department_code, name, project_code]) => ({ department_code, name, project_code, ...decided })),
  );
  const read = async (code: string, from: string) =>
    (await connection.runAndReadAll(`select ${code} from ${from} order by position`)).getRowsJson().flat();
  const project = await read("project_code", "batches.project");
  expect(await read("subject_code", "batches.evaluation")).toEqual(project);
  connection.closeSync();
  instance.closeSync();
  return project;
}

test("rows of a joined project have the code of the other in every record kind", async () => {
  expect(await codes(["101", "学生资助金", "P2"])).toEqual(["P2", B, C, "P2"]);
  expect(await codes()).toEqual([A, B, C, "P2"]);
});

test("a decision without a department holds in all of them, unless one has its own", async () => {
  expect(await codes(["", "学生资助金", "P2"])).toEqual(["P2", B, "P2", "P2"]);
  expect(await codes(["", "学生资助金", "P2"], ["102", "学生资助金", B])).toEqual(["P2", B, B, "P2"]);
});

test("who is joined with one that is itself joined goes with it, and a circle ends", async () => {
  expect(await codes(["101", "学生资助金", B], ["101", "学生资助费", "P2"])).toEqual(["P2", "P2", C, "P2"]);
  expect(await codes(["101", "学生资助金", B], ["101", "学生资助费", A])).toEqual([A, A, C, "P2"]);
});
