import { namenInLijst } from "../traject/partnerschap.ts";
import { isVoorbij } from "../traject/staat.ts";
import { drager, type Signaalfunctie } from "./signaal.ts";

/** What a partner asked about the results, until there is an answer [E 3.5]. */
export const terugkoppelsignalen: Signaalfunctie = (dossier, staatpad) =>
  (isVoorbij(staatpad) ? [] : dossier.terugkoppelreacties).flatMap(({ partner, vragen }) =>
    vragen.flatMap(({ op, antwoord }, i) =>
      antwoord === null
        ? [
            {
              sleutel: `terugkoppelvraag:${partner}:${i + 1}/${op}`,
              soort: "terugkoppelvraag" as const,
              voor: drager(dossier, staatpad),
              wat: `Er is een vraag over de terugkoppeling, van ${namenInLijst(dossier)(partner)}. Beantwoord hem en leg dat vast.`,
              uiterlijk: null,
            },
          ]
        : [],
    ),
  );
