import { render } from "preact";
import { App } from "./App.tsx";
import { bringFontsIfMissing } from "./fonts.ts";
import { preparePrinting } from "./printing.ts";
import "./styles.css";

const root = document.getElementById("app");
if (!root) throw new Error("index.html has no #app");
render(<App />, root);
preparePrinting();
void bringFontsIfMissing();
