import { UnreadableFile } from "../read/UnreadableFile.ts";
import type { XmlEvents } from "./XmlReader.ts";
import { cellString } from "./xmlText.ts";

/** Collects `sharedStrings.xml`: the texts that cells refer to by number, runs of rich text joined, readings of Chinese and Japanese left out. */
export class SharedStrings implements XmlEvents {
  isListening = false;
  readonly strings: string[] = [];
  private string = "";
  private isReading = false;
  private readonly file: string;
  private readonly most: number;

  constructor(file: string, most: number) {
    this.file = file;
    this.most = most;
  }

  open(name: string): void {
    if (name === "si") this.string = "";
    if (name === "rPh") this.isReading = true;
    this.isListening = name === "t" && !this.isReading;
  }

  text(text: string): void {
    this.string += text;
  }

  close(name: string): void {
    this.isListening = false;
    if (name === "rPh") this.isReading = false;
    if (name !== "si") return;
    this.strings.push(cellString(this.string));
    if (this.strings.length > this.most) {
      throw new UnreadableFile("zip_bomb", { file: this.file, reason: "shared_strings", limit: this.most });
    }
  }
}
