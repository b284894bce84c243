/** Languages of messages. */
export type Language = "zh" | "en";

/** Language of the person at the terminal: `JIXIAO_LANG`, else English where the system's language is English, else Chinese. */
export function terminalLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  const said = environment.JIXIAO_LANG ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? "";
  return /^en/i.test(said) ? "en" : "zh";
}
