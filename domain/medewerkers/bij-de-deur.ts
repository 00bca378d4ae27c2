import type { z } from "zod";
import { GEBEURTENISSEN } from "../gebeurtenissen/index.ts";
import { za } from "../gebeurtenissen/velden.ts";
import { inWoorden, isDatum, type Datum } from "../kalender/datum.ts";
import { schemadelen } from "../schemadelen.ts";
import type { Inzending } from "../traject/inzending.ts";
import { geweigerd, weigerEen, type Weigering } from "../weigering.ts";
import { alleMedewerkers, medewerkerMet, type Medewerkers } from "./medewerkers.ts";
import { isWeg } from "./weigeringen.ts";

/**
 * Nobody gets a traject or hours who is not a zorgarrangeur here. A traject itself knows of no medewerkers, so this is asked before an act is sent
 * (client/deur.ts); null: there is nothing against it. What a register tells is of people who may never have been in the list.
 */
export function geenZorgarrangeur(
  stand: Medewerkers,
  inzendingen: readonly Inzending[],
  vandaag: Datum,
): Weigering | null {
  // Nobody was ever entered: there is nothing to hold an act against.
  if (alleMedewerkers(stand).length === 0) return null;
  for (const [index, inzending] of inzendingen.entries()) {
    if (inzending.bron != null) continue;
    for (const { veld, id } of genoemd(inzending)) {
      const nee = bezwaarTegen(stand, id, dagVan(inzending, vandaag), veld);
      if (nee !== null) return weigerEen(index, nee).weigering;
    }
  }
  return null;
}

interface Genoemd {
  readonly veld: string;
  readonly id: string;
}

/** Who sends it as a zorgarrangeur, and everybody whom a field of that kind names. */
const genoemd = ({ type, gegevens, door }: Inzending): Genoemd[] => {
  const schema = GEBEURTENISSEN.get(type)?.schema;
  return [
    ...(door.rol === "zorgarrangeur" ? [{ veld: "door", id: door.id }] : []),
    ...(schema === undefined ? [] : zasIn(schema, gegevens, "")),
  ];
};

function zasIn(schema: z.ZodType, waarde: unknown, veld: string): Genoemd[] {
  if (schema === za) return typeof waarde === "string" ? [{ veld, id: waarde.normalize("NFC") }] : [];
  if (typeof waarde !== "object" || waarde === null) {
    return schemadelen(schema).zelf.flatMap((deel) => zasIn(deel, waarde, veld));
  }
  const { velden = {}, ieder, zelf } = schemadelen(schema);
  const onder = (naam: string): string => (veld === "" ? naam : `${veld}.${naam}`);
  return [
    ...Object.entries(velden).flatMap(([naam, deel]) =>
      Object.hasOwn(waarde, naam) ? zasIn(deel, (waarde as Record<string, unknown>)[naam], onder(naam)) : [],
    ),
    ...(ieder === undefined ? [] : Object.entries(waarde).flatMap(([naam, deel]) => zasIn(ieder, deel, onder(naam)))),
    ...zelf.flatMap((deel) => zasIn(deel, waarde, veld)),
  ];
}

/** Hours are of the day on which they were worked, however late they are told. */
function dagVan({ gebeurdOp, gegevens }: Inzending, vandaag: Datum): Datum {
  const gewerkt = gegevens["datum"];
  return gebeurdOp ?? (typeof gewerkt === "string" && isDatum(gewerkt) ? gewerkt : vandaag);
}

/** The first day is not looked at: what is entered late may be of before the list. */
function bezwaarTegen(stand: Medewerkers, id: string, dag: Datum, veld: string): Weigering | null {
  const wie = medewerkerMet(stand, id);
  if (wie === undefined)
    return geweigerd(
      "za.geen-medewerker",
      `${id} is geen medewerker. Kies een zorgarrangeur die hier werkt, of zet die eerst bij de medewerkers.`,
      veld,
    ).weigering;
  if (!wie.rollen.includes("zorgarrangeur"))
    return geweigerd("za.geen-zorgarrangeur", `${id} is geen zorgarrangeur. Kies iemand die dat is.`, veld).weigering;
  return isWeg(wie, dag)
    ? geweigerd("za.vertrokken", `${id} is geen medewerker meer sinds ${inWoorden(wie.tot!)}.`, veld).weigering
    : null;
}
