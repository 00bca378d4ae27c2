import { aanWie, briefnaam } from "../briefwoorden.ts";
import { partnerVan, type Journaalregel } from "../journaal/lijn.ts";
import { datumOp, type Datum } from "../kalender/datum.ts";
import type { Partnernaam } from "../traject/partnerschap.ts";

/** A letter that a traject ordered, and what became of it. */
export interface Brief {
  readonly brief: string;
  readonly aan: string;
  readonly besteldOp: Datum;
  readonly uitkomst: "verzonden" | "mislukt" | "vertraagd" | null;
  /** Of its outcome. */
  readonly op: Datum | null;
}

type Regel = Pick<Journaalregel, "volgnummer" | "type" | "gegevens" | "opdrachten" | "vastgelegdOp">;

/** In the order in which they were ordered. */
export function brieven(regels: readonly Regel[], naam: Partnernaam): readonly Brief[] {
  const uitkomsten = new Map<string, Regel>();
  for (const regel of regels)
    if (regel.type.startsWith("mail.")) {
      const { bij, brief, aan, partner, kenmerk } = regel.gegevens;
      uitkomsten.set(JSON.stringify([bij, brief, aan, partner ?? null, kenmerk ?? null]), regel);
    }
  return regels.flatMap(({ volgnummer, vastgelegdOp, opdrachten }) =>
    opdrachten
      .filter(({ type }) => type === "mail")
      .map(({ params }): Brief => {
        const [brief, aan, partner] = [
          String(params["brief"]),
          String(params["aan"]),
          partnerVan(params["aan"], params),
        ];
        const uitkomst = uitkomsten.get(JSON.stringify([volgnummer, brief, aan, partner, params["kenmerk"] ?? null]));
        return {
          brief: briefnaam(brief),
          aan: aanWie({ aan, ...(partner === null ? {} : { partner }) }, naam),
          besteldOp: datumOp(vastgelegdOp),
          uitkomst: uitkomst === undefined ? null : (UITKOMST[uitkomst.type] ?? null),
          op: uitkomst === undefined ? null : datumOp(uitkomst.vastgelegdOp),
        };
      }),
  );
}

const UITKOMST: Readonly<Record<string, NonNullable<Brief["uitkomst"]>>> = {
  "mail.verzonden": "verzonden",
  "mail.mislukt": "mislukt",
  "mail.vertraagd": "vertraagd",
};
