import { Download, Printer } from "lucide";
import type { BriefScope } from "../api.ts";
import { Icon } from "../Icon.tsx";
import { say } from "../say.ts";
import { briefText } from "../text/brief.ts";
import { briefAddress } from "./brief.ts";

/** The ways out of the page: a Word file, Markdown, paper. */
export function BriefTools({ scope }: { scope: BriefScope }) {
  return (
    <p class="brief-tools">
      <a class="field primary" href={briefAddress(scope, "docx")} download>
        <Icon node={Download} />
        {say(briefText.word)}
      </a>
      <a class="field" href={briefAddress(scope, "md")} download>
        <Icon node={Download} />
        {say(briefText.markdown)}
      </a>
      <button type="button" class="field" onClick={() => print()}>
        <Icon node={Printer} />
        {say(briefText.print)}
      </button>
    </p>
  );
}
