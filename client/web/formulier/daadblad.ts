import { toonVeld } from "#domain/formulier/wat-er-staat.ts";
import { besluithulp } from "./besluithulp.ts";
import type { Formulierblad } from "./blad.ts";
import type { Daad } from "./daad.ts";
import { nieuwId } from "./invoer.ts";

export type Ingevuldblad = Partial<Formulierblad> & Pick<Formulierblad, "invoer">;

/** The form of an act on a traject, filled in as `ingevuld` says. */
export const daadblad = (
  { definitie, kennis, delen, naast, volgnummer }: Daad,
  ingevuld: Ingevuldblad,
): Formulierblad => ({
  nummer: kennis.dossier.nummer,
  naam: kennis.dossier.naam,
  type: definitie.type,
  uitleg: null,
  naast: naast === null ? null : besluithulp(naast),
  rol: kennis.door.rol,
  velden: delen.flatMap(({ plek, velden }) => (plek === "" ? velden : [])),
  toon: toonVeld(definitie.type),
  ook: delen.filter(({ plek }) => plek !== ""),
  fouten: new Map(),
  melding: null,
  id: nieuwId(),
  gezien: volgnummer,
  ...ingevuld,
});
