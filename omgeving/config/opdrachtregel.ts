import { z } from "zod";
import { groep } from "./groep.ts";

export interface Opdrachtregelinstellingen {
  /** Who acts on the command line; null: it is said with each opdracht, or it does not matter. */
  readonly wie: string | null;
  /** Whether the command line may record anything where people log in. */
  readonly opdrachtregelHandelt: boolean;
}

export const opdrachtregel = groep({
  velden: {
    WIE: z
      .string()
      .regex(/^[\p{L}\p{N}._:-]{1,60}$/u, "moet de aanduiding van een medewerker zijn, zoals pl-1")
      .optional()
      .describe(
        "Wie er handelt op de opdrachtregel: de aanduiding van een medewerker. Embedded, zonder: de eerste medewerker wiens rol het mag.",
      ),
    OPDRACHTREGEL_HANDELT: z
      .enum(["ja", "nee"], "moet ja of nee zijn")
      .optional()
      .describe(
        "Of de opdrachtregel in productie iets mag vastleggen (ja of nee; zonder: nee). Wie haar kan gebruiken, logt niet in: zet haar aan voor één opdracht, zoals de uitnodiging van de eerste beheerder.",
      ),
  },
  maak: (w): Opdrachtregelinstellingen => ({
    wie: w.WIE ?? null,
    opdrachtregelHandelt: w.OPDRACHTREGEL_HANDELT === "ja",
  }),
});
