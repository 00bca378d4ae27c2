import type { Organisatiesoort } from "./organisatie.ts";

/** Where an organisation can stand in a traject, and how it is called there. */
export interface Plek {
  /** "partner-2", or "school-1" for a school that an SWV or bestuur applies for. */
  readonly plek: string;
  readonly rol: "aanvrager" | "partner" | "genoemde school";
  readonly soort: Organisatiesoort;
  readonly naam: string;
  /** Its name before, where it got another. */
  readonly heette: string | null;
  readonly brin: string | null;
  readonly plaats: string | null;
}
