import { allocate } from "./allocate.ts";
import type { Department } from "./departments.ts";
import { sumOf } from "./money.ts";
import { WAN, type YearPlan } from "./plan.ts";
import type { Project } from "./projects.ts";
import { Random } from "./Random.ts";

/** An ex-ante review. Amounts in fen; `approved` is null while undecided. */
export interface Review {
  readonly year: number;
  readonly number: string;
  readonly subject_name: string;
  /** The project it became; null where it was refused and never came into the library. */
  readonly project: Project | null;
  readonly department: Department;
  readonly is_policy: boolean;
  readonly requested: number;
  readonly approved: number | null;
  readonly conclusion: string;
  /** Necessity, economy, targets, feasibility, funding: 0 to 20 each, one decimal. */
  readonly scores: readonly number[];
  readonly experts: number;
  readonly reviewed_on: string;
}

/** Who may come up for review in a year. */
export interface ReviewCandidates {
  /** New projects of the year. */
  readonly fresh: readonly Project[];
  /** Ongoing projects rated fair, with the budget of the year before and the cut that review forestalls. */
  readonly rated: readonly { readonly project: Project; readonly base: number }[];
  readonly departments: readonly Department[];
  /** Name for a request that was refused. */
  readonly inventName: (department: Department, random: Random) => string;
}

type Outcome = "reduced" | "maintained" | "refused" | "raised" | "undecided";
type Draft = Pick<Review, "subject_name" | "project" | "department" | "requested" | "approved"> & { outcome: Outcome };

/** The reviews of a budget year, whose counts and totals are those of the plan to the fen. */
export function makeReviews({ year, reviews: plan }: YearPlan, candidates: ReviewCandidates): Review[] {
  const random = new Random(`reviews/${year}`);
  const fresh = [...candidates.fresh];
  const take = (count: number) => Array.from({ length: count }, () => takeOne(fresh, random));
  const rated = candidates.rated.map(ratedDraft);
  const reduced = cutRequests(take(plan.reduced - rated.length), random, {
    requested: plan.reduced_requested - sumOf(rated, ({ requested }) => requested),
    approved: plan.reduced_approved - sumOf(rated, ({ approved }) => approved ?? 0),
  });
  const others = plan.requested - plan.refused_requested - plan.reduced_requested;
  const granted = [
    ...take(plan.maintained).map((project) => ({ project, outcome: "maintained" as const })),
    ...take(plan.raised).map((project) => ({ project, outcome: "raised" as const })),
    ...take(plan.undecided).map((project) => ({ project, outcome: "undecided" as const })),
  ];
  const parts = allocate(
    others,
    granted.map(() => Math.exp(0.6 * random.normal())),
    WAN,
  );
  const decided = granted.map(({ project, outcome }, index) => grantedDraft(project, outcome, parts[index] ?? 0));
  const refusals = allocate(
    plan.refused_requested,
    Array.from({ length: plan.refused }, () => Math.exp(0.9 * random.normal())),
    WAN,
  );
  const refused = refusals.map((requested): Draft => {
    const department = random.pick(candidates.departments);
    const subject_name = candidates.inventName(department, random);
    return { subject_name, project: null, department, requested, approved: 0, outcome: "refused" };
  });
  return [...rated, ...reduced, ...decided, ...refused].map((draft, index) => finish(draft, index, year, random));
}

function takeOne(projects: Project[], random: Random): Project {
  const [project] = projects.splice(random.integer(0, projects.length - 1), 1);
  if (project === undefined) throw new RangeError("There are not enough new projects to review.");
  return project;
}

/** Asks for a fifth more than last year and gets a tenth less: more than the cut of the fair rating would have taken. */
function ratedDraft({ project, base }: ReviewCandidates["rated"][number]): Draft {
  const tenth = Math.floor(base / 10 / WAN) * WAN + WAN;
  const requested = base + 2 * tenth;
  return {
    subject_name: project.name,
    project,
    department: project.department,
    requested,
    approved: base - tenth,
    outcome: "reduced",
  };
}

function cutRequests(
  projects: readonly Project[],
  random: Random,
  totals: { requested: number; approved: number },
): Draft[] {
  const requests = allocate(
    totals.requested,
    projects.map(() => Math.exp(0.6 * random.normal())),
    WAN,
  );
  const cuts = allocate(
    totals.requested - totals.approved,
    requests.map((request) => request * random.between(0.2, 0.5)),
    WAN,
  );
  return projects.map((project, index) => {
    const requested = requests[index] ?? 0;
    const approved = requested - (cuts[index] ?? 0);
    return {
      subject_name: project.name,
      project,
      department: project.department,
      requested,
      approved,
      outcome: "reduced",
    };
  });
}

function grantedDraft(project: Project, outcome: Outcome, requested: number): Draft {
  const approved = { maintained: requested, raised: requested + 20 * WAN, undecided: null }[outcome as "maintained"];
  return { subject_name: project.name, project, department: project.department, requested, approved, outcome };
}

const CONCLUSIONS: Record<Outcome, readonly string[]> = {
  reduced: ["部分支持", "部分支持", "调整后支持"],
  maintained: ["予以支持"],
  raised: ["予以支持"],
  undecided: ["予以支持"],
  refused: ["不予支持", "不予支持", "暂缓"],
};
const SCORE_RANGE: Record<Outcome, readonly [number, number]> = {
  reduced: [13, 18],
  maintained: [16, 20],
  raised: [16.5, 20],
  undecided: [14, 19],
  refused: [6, 14],
};

function finish({ outcome, ...draft }: Draft, index: number, year: number, random: Random): Review {
  const [low, high] = SCORE_RANGE[outcome];
  return {
    ...draft,
    year,
    number: `SQ${year}${String(index + 1).padStart(3, "0")}`,
    is_policy: draft.project === null && random.chance(0.15),
    conclusion: random.pick(CONCLUSIONS[outcome]),
    scores: Array.from({ length: 5 }, () => Math.round(random.between(low, high) * 10) / 10),
    experts: random.pick([3, 5, 5, 5, 7]),
    reviewed_on: `${year - 1}-${random.pick(["08", "09", "10", "11"])}-${String(random.integer(1, 28)).padStart(2, "0")}`,
  };
}
