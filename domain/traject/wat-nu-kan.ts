import type { StateValue } from "xstate";
import type { Definitie } from "../gebeurtenissen/definitie.ts";
import { GEBEURTENISSEN } from "../gebeurtenissen/index.ts";
import { vanMensen } from "../gebeurtenissen/velden.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Door } from "../rollen.ts";
import type { Weigering } from "../weigering.ts";
import type { Dossier } from "./dossier.ts";
import { nietVanU } from "./lees.ts";
import { vraagtAltijdPlaats } from "./plaats.ts";
import { staatpad } from "./staat.ts";
import { toegestaan } from "./toegestaan.ts";
import { nietInStaat } from "./waarom-niet.ts";

/** What somebody can do now: one of three answers for each gebeurtenis that the role may send (design §12). */
export type WatKan = { readonly type: string; readonly titel: string } & (
  | { readonly kan: "ja" }
  /** Once this is filled in; `reden`: what a rule asks for, where nothing has to be. */
  | { readonly kan: "mits"; readonly velden: readonly string[]; readonly reden: string | null }
  /** Whatever is filled in. */
  | { readonly kan: "nee"; readonly weigering: Weigering }
);

/** What belongs to this very stap or fase comes first, what its state does not know last. */
export function watNuKan(
  { dossier, staat }: { readonly dossier: Dossier; readonly staat: StateValue },
  door: Door,
  dag: Datum,
): WatKan[] {
  if (dossier.vergetenOp !== undefined) return [];
  const hier = toegestaan(staat);
  const vooraf = { door, dag, bron: null, van: staatpad(staat) };
  const types = new Set([...hier, ...GEBEURTENISSEN.keys()]);
  return [...types]
    .flatMap((type) => GEBEURTENISSEN.get(type) ?? [])
    .filter(({ wie }) => wie.includes(door.rol))
    .map((definitie) => ({ type: definitie.type, titel: definitie.titel, ...antwoord(definitie) }));

  function antwoord(definitie: Definitie) {
    const straks = metPlek(dossier, definitie.type);
    const weigering =
      nietVanU(dossier, door, definitie.type) ??
      (hier.has(definitie.type)
        ? definitie.mag(straks, vooraf)
        : nietInStaat(definitie, { value: staat, context: dossier }));
    if (weigering !== null) return { kan: "nee" as const, weigering };
    const velden = verplicht(definitie);
    if (velden.length > 0) return { kan: "mits" as const, velden, reden: null };
    const gegevens = definitie.schema.parse({});
    const bezwaar = definitie.eis(straks, { ...vooraf, type: definitie.type, id: "", gegevens, op: dag });
    return bezwaar === null ? { kan: "ja" as const } : { kan: "mits" as const, velden, reden: bezwaar.reden };
  }
}

const metPlek = (dossier: Dossier, type: string): Dossier =>
  dossier.plaats === "geen" && vraagtAltijdPlaats(type) ? { ...dossier, plaats: "gereserveerd" } : dossier;

const verplicht = ({ schema }: Definitie): string[] =>
  Object.entries(schema.shape)
    .filter(([, veld]) => vanMensen.has(veld) || !veld.safeParse(undefined).success)
    .map(([naam]) => naam);
