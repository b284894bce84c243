import type { Text } from "./text.ts";

/** Words around the name under which somebody writes. */
export const principalText = {
  yourName: { zh: "署名", en: "Your name" },
} satisfies Record<string, Text>;
