import { signal } from "@preact/signals";

/** Whether the search is open. It is not part of the address: nobody shares a half-typed word. */
export const isSearching = signal(false);
