import { AnnualBrief } from "../brief/AnnualBrief.tsx";

/** The year's report to the leadership. */
export function BriefPage() {
  return <AnnualBrief />;
}
