import type { OfficeSettings } from "../store/settings.ts";

/** What the demo bureau says of itself: first of all, that it is made up. */
export const DEMO_OFFICE: OfficeSettings = {
  name_zh: "六盘水市财政局(演示·合成数据)",
  name_en: "Liupanshui finance bureau (demo, synthetic data)",
  region_code: "520200",
  currency: "CNY",
  is_synthetic: true,
};
