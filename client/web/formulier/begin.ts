import { alsInvoer } from "#domain/formulier/als-invoer.ts";
import type { Ingezonden } from "#domain/formulier/inzending.ts";
import { eerste, type Invoer } from "#domain/formulier/veld.ts";
import { watErStaat, welkVeld, zonderOnveranderd } from "#domain/formulier/wat-er-staat.ts";
import type { Daad } from "./daad.ts";

/** A form of what is changed begins with what stands, and tells what becomes otherwise. */

/** Of which one it is: as the link to the form says, or the only one that there is. */
export function keuzeUit({ definitie, velden }: Daad, gevraagd: string | undefined): string {
  const soort = velden.find(({ naam }) => naam === welkVeld(definitie.type))?.soort;
  const keuzen = soort?.soort === "keuze" ? soort.keuzen.map(({ waarde }) => String(waarde)) : [];
  return keuzen.find((een) => een === gevraagd) ?? (keuzen.length === 1 ? keuzen[0]! : "");
}

export function metWatErStaat(daad: Daad, keuze: string): Invoer {
  const { definitie, velden, dossier, regels, zonder } = daad;
  const welk = welkVeld(definitie.type);
  const gekozen = welk === null || keuze === "" ? [] : [[welk, [keuze]] as const];
  if (zonder) return new Map(gekozen);
  return new Map([...gekozen, ...alsInvoer(velden, watErStaat(definitie.type, { dossier, regels }, keuze))]);
}

export function alleenVerschil(daad: Daad, gelezen: Ingezonden): Ingezonden {
  const { definitie, dossier, regels } = daad;
  const keuze = eerste(gelezen.invoer, welkVeld(definitie.type) ?? "");
  const staat = watErStaat(definitie.type, { dossier, regels }, keuze);
  const gedaan = gelezen.gedaan?.map((een) => {
    if (een.deel.plek !== "") return een;
    const eerder = regels.find(({ id }) => id === een.inzending.id)?.gegevens;
    const gegevens = zonderOnveranderd(definitie, een.inzending.gegevens, staat, eerder);
    return gegevens === null ? null : { ...een, inzending: { ...een.inzending, gegevens } };
  });
  if (gedaan === undefined) return gelezen;
  const over = gedaan.filter((een) => een !== null);
  return over.length === gedaan.length
    ? { ...gelezen, gedaan: over }
    : { ...gelezen, gedaan: null, fouten: new Map([["", "Alles staat er al zo. Verander ten minste één gegeven."]]) };
}
