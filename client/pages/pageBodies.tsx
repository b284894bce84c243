import type { ComponentType } from "preact";
import type { Page } from "../url.ts";

/** What each page shows, fetched when it is first opened; the overview comes with the application. */
export const pageBodies: Record<Exclude<Page, "overview">, () => Promise<ComponentType>> = {
  trends: async () => (await import("./TrendsPage.tsx")).TrendsPage,
  ex_ante: async () => (await import("./ExAntePage.tsx")).ExAntePage,
  targets: async () => (await import("./TargetsPage.tsx")).TargetsPage,
  monitoring: async () => (await import("./MonitoringPage.tsx")).MonitoringPage,
  appraisal: async () => (await import("./AppraisalPage.tsx")).AppraisalPage,
  reliability: async () => (await import("./ReliabilityPage.tsx")).ReliabilityPage,
  screen: async () => (await import("./ScreenPage.tsx")).ScreenPage,
  brief: async () => (await import("./BriefPage.tsx")).BriefPage,
  evaluations: async () => (await import("./EvaluationsPage.tsx")).EvaluationsPage,
  results: async () => (await import("./ResultsPage.tsx")).ResultsPage,
  departments: async () => (await import("./registerPages.tsx")).DepartmentsPage,
  projects: async () => (await import("./registerPages.tsx")).ProjectsPage,
  project: async () => (await import("./ProjectPage.tsx")).ProjectPage,
  department: async () => (await import("./DepartmentPage.tsx")).DepartmentPage,
  scenarios: async () => (await import("./ScenarioPages.tsx")).ScenariosPage,
  scenario: async () => (await import("./ScenarioPages.tsx")).ScenarioPage,
  workbench: async () => (await import("./WorkbenchPage.tsx")).WorkbenchPage,
  explore: async () => (await import("./ExplorePage.tsx")).ExplorePage,
  boards: async () => (await import("./BoardsPage.tsx")).BoardsPage,
  definitions: async () => (await import("./DefinitionsPage.tsx")).DefinitionsPage,
  desk: async () => (await import("./DeskPage.tsx")).DeskPage,
  quality: async () => (await import("./QualityPage.tsx")).QualityPage,
  reference: async () => (await import("./ReferencePage.tsx")).ReferencePage,
  releases: async () => (await import("./ReleasesPage.tsx")).ReleasesPage,
};
