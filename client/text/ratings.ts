import type { Text } from "./text.ts";

/** The four ratings, the best first, and what is said where none was given. */
export const ratingWords: Readonly<Record<string, Text>> = {
  excellent: { zh: "优", en: "Excellent" },
  good: { zh: "良", en: "Good" },
  fair: { zh: "中", en: "Fair" },
  poor: { zh: "差", en: "Poor" },
  not_rated: { zh: "未评级", en: "Not rated" },
};

/** Who evaluates. */
export const evaluationKinds: Readonly<Record<string, Text>> = {
  self: { zh: "单位自评", en: "Self-evaluation" },
  department: { zh: "部门评价", en: "By department" },
  finance: { zh: "财政评价", en: "By finance" },
  third_party: { zh: "第三方评价", en: "By third party" },
};
