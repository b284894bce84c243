import { useState } from "preact/hooks";
import { Message } from "../figure/Message.tsx";
import { count, rate } from "../format.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import type { CatalogueColumn, CatalogueTable, SqlCatalogue } from "../sql/catalogueApi.ts";
import { useCatalogue } from "../sql/useCatalogue.ts";
import { workbenchText } from "../text/workbench.ts";
import { view } from "../view.ts";
import { SqlText } from "../why/SqlText.tsx";

interface CatalogueTreeProps {
  readonly onInsert: (text: string) => void;
}

/** Everything that can be queried, marts first: tables unfold into their columns, and a click writes their names. */
export function CatalogueTree({ onInsert }: CatalogueTreeProps) {
  const loadable = useCatalogue();
  const [typed, setTyped] = useState("");
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  const catalogue = latest(loadable);
  const found = catalogue === null ? [] : matching(catalogue, typed);
  return (
    <>
      <input
        type="search"
        aria-label={say(workbenchText.find)}
        placeholder={say(workbenchText.find)}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <div class="workbench-tree">
        {found.map(({ name, tables }) => (
          <section key={name}>
            <h2>{say(name === "marts" ? workbenchText.schemaMarts : workbenchText.schemaCore)}</h2>
            {tables.map((table) => (
              <TableEntry key={table.name} table={table} typed={typed} onInsert={onInsert} />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

/** Tables whose name, description or columns hold what was typed. */
function matching({ schemas }: SqlCatalogue, typed: string): SqlCatalogue["schemas"] {
  const wanted = typed.trim().toLowerCase();
  const fits = (table: CatalogueTable) =>
    [table.name, table.description.zh, table.description.en.toLowerCase()].some((text) => text.includes(wanted)) ||
    table.columns.some((column) => isMeant(column, wanted));
  return schemas.map(({ name, tables }) => ({ name, tables: wanted === "" ? tables : tables.filter(fits) }));
}

function isMeant({ name, label }: CatalogueColumn, wanted: string): boolean {
  return [name, label?.zh ?? "", label?.en.toLowerCase() ?? ""].some((text) => text.includes(wanted));
}

function TableEntry({ table, typed, onInsert }: CatalogueTreeProps & { table: CatalogueTable; typed: string }) {
  const [isOpen, setOpen] = useState(false);
  const { lang } = view.value;
  const full = `${table.schema}.${table.name}`;
  return (
    <details onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}>
      <summary>
        <code>{table.name}</code>
        <small class="muted">{table.description[lang]}</small>
      </summary>
      {isOpen && (
        <div class="workbench-table">
          <p class="muted">
            {say(workbenchText.tableRows, { count: count(Number(table.row_count)) })} ·{" "}
            {say(workbenchText.columnsCount, { count: count(table.columns.length) })}{" "}
            <InsertButton name={full} onInsert={onInsert} />
          </p>
          <ul>
            {table.columns.map((column) => (
              <ColumnEntry key={column.name} column={column} typed={typed} onInsert={onInsert} />
            ))}
          </ul>
          <Lineage table={table} />
        </div>
      )}
    </details>
  );
}

function InsertButton({ name, onInsert }: CatalogueTreeProps & { name: string }) {
  return (
    <button
      type="button"
      class="plain insert"
      aria-label={say(workbenchText.insert, { name })}
      title={say(workbenchText.insert, { name })}
      onClick={() => onInsert(name)}
    >
      <code>{name}</code>
    </button>
  );
}

function ColumnEntry({ column, typed, onInsert }: CatalogueTreeProps & { column: CatalogueColumn; typed: string }) {
  const { lang } = view.value;
  const { name, type, label, description, unit, null_share, examples } = column;
  const wanted = typed.trim().toLowerCase();
  const facts = [
    type.toLowerCase(),
    ...(unit ? [unit] : []),
    ...(null_share === null || null_share === 0 ? [] : [say(workbenchText.nulls, { share: rate(null_share) })]),
    ...(examples.length > 0 ? [say(workbenchText.examples, { values: examples.join(", ") })] : []),
  ];
  return (
    <li data-found={wanted !== "" && isMeant(column, wanted)}>
      <InsertButton name={name} onInsert={onInsert} />
      {label?.[lang] && (
        <span class="label" title={description?.[lang] ?? ""}>
          {label[lang]}
        </span>
      )}
      <small class="muted column-facts">{facts.join(" · ")}</small>
    </li>
  );
}

function Lineage({ table }: { table: CatalogueTable }) {
  return (
    <details class="others">
      <summary>{say(workbenchText.lineage)}</summary>
      <p class="muted">
        {say(workbenchText.reads)}: {table.reads.join(", ") || "—"}
      </p>
      <p class="muted">
        {say(workbenchText.readBy)}: {table.read_by.join(", ") || "—"}
      </p>
      <SqlText sql={table.sql} label={say(workbenchText.madeFrom)} />
    </details>
  );
}
