import { serveChild } from "../process/serveChild.ts";
import type { SheetPart } from "./keptSheets.ts";
import { readWindow, type WindowRequest } from "./readWindow.ts";

serveChild<WindowRequest, SheetPart>(readWindow);
