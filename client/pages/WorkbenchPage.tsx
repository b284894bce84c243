import { Workbench } from "../workbench/Workbench.tsx";

/** SQL on the whole warehouse, safe for everybody else. */
export function WorkbenchPage() {
  return <Workbench />;
}
