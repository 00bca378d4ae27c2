import type { Datum } from "#domain/kalender/datum.ts";
import { rolVoor } from "#domain/medewerkers/beleid.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { staatwaarde } from "#domain/traject/staat.ts";
import { watNuKan, type WatKan } from "#domain/traject/wat-nu-kan.ts";
import type { Werker } from "./werker.ts";

/** What can be done now, and what can't, for who looks: each act in the role that they do it in. */
export const antwoordenVoor = (dossier: Dossier, pad: string, vandaag: Datum, werker: Werker): readonly WatKan[] =>
  werker.rollen.flatMap((rol) =>
    watNuKan({ dossier, staat: staatwaarde(pad) }, { rol, id: werker.id }, vandaag).filter(({ type }) => {
      const door = rolVoor(werker, type, dossier);
      return door.ok && door.waarde.rol === rol;
    }),
  );
