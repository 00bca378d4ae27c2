import type { Resultaat } from "../gebeurtenissen/stap/resultaat.ts";
import type { Datum } from "../kalender/datum.ts";

export const STAPNUMMERS = [1, 2, 3, 4, 5, 6] as const;
export type Stapnummer = (typeof STAPNUMMERS)[number];

/** What the stappenplan asks of every stap [S, "Bekijk per stap"], as far as somebody wrote it down. */
export interface Stapomschrijving {
  readonly betrokkenen?: readonly { readonly wie: string; readonly rol?: string | undefined }[] | undefined;
  readonly aanwezig?: string | undefined;
  readonly ontbreekt?: string | undefined;
  readonly inzichten?: string | undefined;
  readonly instrumenten?:
    | readonly { readonly naam: string; readonly overgedragenAan?: string | undefined }[]
    | undefined;
}

export interface Stap extends Stapomschrijving {
  readonly status: "open" | "bezig" | "voltooid" | "overgeslagen";
  readonly regiehouder: string | null;
  /** The day of its last change of status. */
  readonly op?: Datum;
  /** What completed it, the last time. */
  readonly resultaat?: Resultaat;
  /** Why it was passed over. */
  readonly overgeslagenOm?: string;
}
