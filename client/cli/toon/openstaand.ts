import type { Datum } from "#domain/kalender/datum.ts";
import { persoonsnaam } from "#domain/signalen/signaal.ts";
import { afstand } from "../../afstand.ts";
import { alinea } from "../alinea.ts";
import type { Beeld } from "#domain/beeld/beeld.ts";

/** What waits for whom, and until when; of a term the day stands with the termijnen. */
export const openstaand = ({ openstaand: dingen }: Beeld, vandaag: Datum): string[] =>
  dingen.flatMap(({ wat, voor, uiterlijk }) =>
    alinea(
      `- ${wat} Voor: ${voor.map(persoonsnaam).join(", ")}${uiterlijk === null ? "" : `, ${afstand(uiterlijk, vandaag).tekst}`}.`,
      2,
    ),
  );
