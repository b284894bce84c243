import { useState } from "preact/hooks";
import { ScrollBox } from "../ScrollBox.tsx";
import { say } from "../say.ts";
import { whyText } from "../text/why.ts";
import { tokens } from "./tokens.ts";
import "../styles/sqlText.css";

/** SQL as it runs, coloured, with a button that copies it. */
export function SqlText({ sql, label }: { sql: string; label: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(sql);
    setCopied(true);
  };
  return (
    <div class="sql">
      <button type="button" class="field" onClick={() => void copy()}>
        {say(isCopied ? whyText.copied : whyText.copy)}
      </button>
      <ScrollBox class="sql-box" label={label}>
        <pre>
          <code>
            {tokens(sql.trim()).map((token, at) =>
              token.kind === "plain" ? (
                token.text
              ) : (
                <span key={at} class={`sql-${token.kind}`}>
                  {token.text}
                </span>
              ),
            )}
          </code>
        </pre>
      </ScrollBox>
    </div>
  );
}
