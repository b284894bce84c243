import { serveChild } from "../process/serveChild.ts";
import { readWindow, type SheetWindow, type WindowRequest } from "./readWindow.ts";

serveChild<WindowRequest, SheetWindow>(readWindow);
