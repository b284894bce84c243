import { LargeScreen } from "../screen/LargeScreen.tsx";

/** The overview on the wall. */
export function ScreenPage() {
  return <LargeScreen />;
}
