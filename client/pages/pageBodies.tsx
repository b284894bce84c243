import type { ComponentType } from "preact";
import type { Page } from "../url.ts";
import { DefinitionsPage } from "./DefinitionsPage.tsx";
import { LedgerPage } from "./LedgerPage.tsx";
import { EvaluationsPage, ExAntePage, MonitoringPage, ResultsPage, TargetsPage } from "./linePages.tsx";
import { OverviewPage } from "./OverviewPage.tsx";
import { QualityPage } from "./QualityPage.tsx";
import { ReleasesPage } from "./ReleasesPage.tsx";

/** What each page shows. */
export const pageBodies: Record<Page, ComponentType> = {
  overview: OverviewPage,
  ex_ante: ExAntePage,
  targets: TargetsPage,
  monitoring: MonitoringPage,
  evaluations: EvaluationsPage,
  results: ResultsPage,
  departments: () => <LedgerPage ledger="departments" />,
  projects: () => <LedgerPage ledger="projects" />,
  definitions: DefinitionsPage,
  quality: QualityPage,
  releases: ReleasesPage,
};
