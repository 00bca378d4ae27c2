import { nee } from "../definitie.ts";
import type { Door } from "../../rollen.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** Whose hours: of the one who is named, else of the zorgarrangeur who sends it, else of the one of the traject. */
export const wieWerkte = (dossier: Dossier, genoemd: string | undefined, door: Door): string | null =>
  genoemd ?? (door.rol === "zorgarrangeur" ? door.id : dossier.za);

/** A zorgarrangeur answers for the own hours; the projectleider may put any right. */
export const vanEenAnder = (wie: string | null, door: Door) =>
  door.rol === "zorgarrangeur" && wie !== door.id
    ? nee("uren.andere-za", "Boek alleen uw eigen uren. Die van een ander boekt zij zelf, of de projectleider.")
    : null;
