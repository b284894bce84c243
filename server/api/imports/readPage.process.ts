import { serveChild } from "../../process/serveChild.ts";
import { type PageRequest, readPage, type SheetPage } from "./readPage.ts";

serveChild<PageRequest, SheetPage>(readPage);
