/** How far a long piece of work has come. `total` is null while it is not known. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number | null;
}

export type Report = (progress: Progress) => void;
