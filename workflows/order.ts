import type { Opdracht } from "#domain/journaal/lijn.ts";

/** Something to do outside, with the line that asked for it. */
export type Order = Opdracht & { readonly volgnummer: number };
