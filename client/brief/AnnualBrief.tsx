import { useState } from "preact/hooks";
import type { Brief, BriefSection } from "../api.ts";
import { Message } from "../figure/Message.tsx";
import { DataLimits } from "../findings/DataLimits.tsx";
import { useScope } from "../office.ts";
import { askAgain, latest, useAnswer } from "../query.ts";
import type { Scope } from "../scope.ts";
import { view } from "../view.ts";
import "../styles/brief.css";
import { BriefTools } from "./BriefTools.tsx";
import { briefScope, fetchBrief } from "./brief.ts";
import { EditParagraph } from "./EditParagraph.tsx";
import { FigureBlock } from "./FigureBlock.tsx";
import { ParagraphBlock } from "./ParagraphBlock.tsx";
import { TableBlock } from "./TableBlock.tsx";

/** The annual brief of the scope in view, as it will be printed and downloaded. */
export function AnnualBrief() {
  const scope = useScope();
  return scope === null ? <article class="brief" data-loading="true" /> : <ScopedBrief scope={scope} />;
}

function ScopedBrief({ scope }: { scope: Scope }) {
  const wanted = briefScope(scope, view.value.lang);
  const loadable = useAnswer(`brief ${JSON.stringify(wanted)}`, () => fetchBrief(wanted));
  const brief = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  if (brief === null) return <article class="brief" data-loading="true" />;
  return (
    <article class="brief" lang={brief.lang === "zh" ? "zh-CN" : "en"} aria-busy={loadable.status === "loading"}>
      <header>
        <h1>{brief.title}</h1>
        <p>{brief.subtitle}</p>
        <p class="brief-lines">
          <span>{brief.unit_line}</span>
          <span>{brief.source_line}</span>
        </p>
        <BriefTools scope={wanted} />
      </header>
      <Sections brief={brief} />
      <DataLimits snapshot={brief.snapshot} limits={brief.limits} />
    </article>
  );
}

function Sections({ brief }: { brief: Brief }) {
  const [editing, setEditing] = useState<string | null>(null);
  const finish = (isChanged: boolean) => {
    setEditing(null);
    if (isChanged) askAgain();
  };
  return (
    <>
      {brief.sections.map((section) => (
        <section key={section.id}>
          {section.title !== "" && <h2>{section.title}</h2>}
          <Blocks brief={brief} section={section} editing={editing} onEdit={setEditing} onDone={finish} />
        </section>
      ))}
    </>
  );
}

interface BlocksProps {
  readonly brief: Brief;
  readonly section: BriefSection;
  /** Id of the paragraph that is being rewritten. */
  readonly editing: string | null;
  readonly onEdit: (id: string) => void;
  readonly onDone: (isChanged: boolean) => void;
}

function Blocks({ brief, section, editing, onEdit, onDone }: BlocksProps) {
  return (
    <>
      {section.blocks.map((block) => {
        if (block.kind === "table") return <TableBlock key={block.id} table={block} />;
        if (block.kind === "figure") return <FigureBlock key={block.id} figure={block} />;
        return block.id === editing ? (
          <EditParagraph key={block.id} brief={brief} paragraph={block} onDone={onDone} />
        ) : (
          <ParagraphBlock key={block.id} paragraph={block} onEdit={() => onEdit(block.id)} />
        );
      })}
    </>
  );
}
