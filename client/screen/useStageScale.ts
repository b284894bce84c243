import { useEffect, useState } from "preact/hooks";

/** The size everything is laid out in, in pixels, before it is scaled to the display. */
export const STAGE = { width: 2240, height: 1260 };

/** How far the stage is scaled so that it fills the window without scrolling. */
export function useStageScale(): number {
  const [scale, setScale] = useState(fitting);
  useEffect(() => {
    const fit = () => setScale(fitting());
    addEventListener("resize", fit);
    return () => removeEventListener("resize", fit);
  }, []);
  return scale;
}

function fitting(): number {
  return Math.min(innerWidth / STAGE.width, innerHeight / STAGE.height);
}
