import { describe, expect, test } from "vitest";
import { complianceByYear } from "../../client/charts/complianceByYear.ts";
import { departmentScores } from "../../client/charts/departmentScores.ts";
import { effectStatuses } from "../../client/charts/effectStatuses.ts";
import { evaluationCoverage } from "../../client/charts/evaluationCoverage.ts";
import { missedIndicators } from "../../client/charts/missedIndicators.ts";
import { ratingMatrix } from "../../client/charts/ratingMatrix.ts";
import { ratingShares } from "../../client/charts/ratingShares.ts";
import { reductionSteps } from "../../client/charts/reductionSteps.ts";
import { scoreDistribution } from "../../client/charts/scoreDistribution.ts";
import { scoreGaps } from "../../client/charts/scoreGaps.ts";
import { effectRows, ratingRows } from "./chartRows.ts";
import { drawing, frame } from "./drawing.ts";
import {
  complianceRows,
  coverageRows,
  departmentRows,
  gapRows,
  matrixRows,
  missedRows,
  reductionRows,
  stepRows,
} from "./evaluationRows.ts";

const scope = { fiscal_year: 2025, region_code: null, department_code: null, options: {}, picked: {} };

describe("charts as drawn", () => {
  test("ratings by kind", async () => {
    await expect(drawing(ratingShares, ratingRows)).toMatchFileSnapshot("drawn/ratingShares.svg");
  });

  test("self ratings against others'", async () => {
    await expect(drawing(ratingMatrix, matrixRows)).toMatchFileSnapshot("drawn/ratingMatrix.svg");
  });

  test("gaps of scores", async () => {
    await expect(drawing(scoreGaps, gapRows)).toMatchFileSnapshot("drawn/scoreGaps.svg");
  });

  test("departments ranked", async () => {
    await expect(drawing(departmentScores, departmentRows)).toMatchFileSnapshot("drawn/departmentScores.svg");
  });

  test("distribution of scores", async () => {
    await expect(drawing(scoreDistribution, stepRows)).toMatchFileSnapshot("drawn/scoreDistribution.svg");
  });

  test("coverage", async () => {
    await expect(drawing(evaluationCoverage, coverageRows)).toMatchFileSnapshot("drawn/evaluationCoverage.svg");
  });

  test("indicators missed", async () => {
    await expect(drawing(missedIndicators, missedRows)).toMatchFileSnapshot("drawn/missedIndicators.svg");
  });

  test("from reported to net", async () => {
    await expect(drawing(reductionSteps, reductionRows)).toMatchFileSnapshot("drawn/reductionSteps.svg");
  });

  test("proposed, decided, realised", async () => {
    await expect(drawing(effectStatuses, effectRows)).toMatchFileSnapshot("drawn/effectStatuses.svg");
  });

  test("what fair and poor ratings changed", async () => {
    await expect(drawing(complianceByYear, complianceRows)).toMatchFileSnapshot("drawn/complianceByYear.svg");
  });
});

describe("ratings by kind", () => {
  test("leave out kinds that rated nobody, and stand two and two where there is little room", () => {
    expect(ratingShares.panels(ratingRows, frame)).toHaveLength(1);
    const many = ["department", "third_party"].flatMap((kind) => ratingRows.map((row) => ({ ...row, kind })));
    const panels = ratingShares.panels([...ratingRows, ...many], { ...frame, width: 340 });
    expect(panels.map((panel) => panel.fx?.domain)).toEqual([
      ["self", "department"],
      ["finance", "third_party"],
    ]);
  });

  test("ask for one type of subject, projects unless another is chosen", () => {
    expect(ratingShares.parameters(scope)).toEqual({ subject_type: "project" });
    expect(ratingShares.parameters({ ...scope, options: { subject: "department" } })).toEqual({
      subject_type: "department",
    });
  });
});

describe("departments ranked", () => {
  const codes = (options: Record<string, string>) =>
    departmentScores.stops(departmentRows, { ...frame, options }).map((stop) => stop.y);

  test("leave those to the table whose few subjects say little", () => {
    expect(codes({})).toEqual(["D1", "D2"]);
  });

  test("turn with the measure and the end that were chosen", () => {
    expect(codes({ rank: "self" })).toEqual(["D3", "D1", "D2", "D4"]);
    expect(codes({ rank: "self", end: "lowest" })).toEqual(["D4", "D2", "D1", "D3"]);
  });

  test("are all shown where none has enough subjects", () => {
    expect(departmentScores.stops(departmentRows.slice(2), frame).map((stop) => stop.y)).toEqual(["D3"]);
  });
});

describe("from reported to net", () => {
  test("what is shown adds up: reported, less what is taken out, is the net amount", () => {
    const lines = reductionSteps.stops(reductionRows, frame).map((stop) => stop.lines[1]?.split(" ")[0]);
    expect(lines).toEqual(["1.61", "−0.11", "−0.05", "−0.17", "1.28", "0.01"]);
    const hundredths = lines.map((text) => Math.round(Number(text?.replace("−", "-")) * 100));
    expect(hundredths.slice(0, 4).reduce((sum, one) => sum + one, 0)).toBe(hundredths[4]);
  });

  test("asks for one effect at a time, cuts first", () => {
    expect(reductionSteps.parameters(scope)).toEqual({ budget_year: 2025, effect: "cut" });
  });
});
