import { vervolgVan } from "../gebeurtenissen/plan/vervolg-van.ts";
import { type Datum, laatsteDag } from "../kalender/datum.ts";
import type { Borgingsafspraak } from "../traject/borgingsafspraak.ts";
import type { Dossier } from "../traject/dossier.ts";
import { opsomming } from "../tekst/opsomming.ts";
import { meedoend, namenInLijst } from "../traject/partnerschap.ts";
import { isVoorbij } from "../traject/staat.ts";
import { PROJECTLEIDER, type Signaalfunctie } from "./signaal.ts";

/** A partner that does not keep to what was agreed: the weakest point of all trajecten [E 3.4], and what nazorg is for. */
export const borgingssignalen: Signaalfunctie = (dossier, staatpad) =>
  (isVoorbij(staatpad) ? [] : [...nietNagekomen(dossier), ...gaatNiet(dossier)])
    // Nazorg that began since is what it asked for.
    .filter(({ op }) => !(dossier.nazorg?.gestartOp != null && dossier.nazorg.gestartOp >= op))
    .map(({ partner, op, wat }) => ({
      sleutel: `borgingsafspraak:${partner}/${op}`,
      soort: "borgingsafspraak",
      voor: PROJECTLEIDER,
      wat: `${wat(namenInLijst(dossier)(partner))}. ${staatpad === "gesloten" ? "Bespreek het, of start nazorg." : "Bespreek het."}`,
      uiterlijk: null,
    }));

interface Tegenvaller {
  readonly partner: string;
  readonly op: Datum;
  readonly wat: (naam: string) => string;
}

const nietNagekomen = ({ borging }: Dossier): readonly Tegenvaller[] =>
  [...laatstePerPartner(borging)].flatMap(([partner, { nagekomen, gecontroleerdOp }]) =>
    nagekomen === false && gecontroleerdOp !== undefined
      ? [
          {
            partner,
            op: gecontroleerdOp,
            wat: (naam) => `De afspraken over de borging met ${naam} worden niet nagekomen`,
          },
        ]
      : [],
  );

/** How the school goes on is asked after with the agreements, also of a partner that has none. */
const gaatNiet = (dossier: Dossier): readonly Tegenvaller[] =>
  meedoend(dossier).flatMap(({ nummer }) => {
    const stappen = vervolgVan(dossier, nummer).filter(({ gaatNietSinds }) => gaatNietSinds !== undefined);
    const op = laatsteDag(stappen.map(({ gaatNietSinds }) => gaatNietSinds));
    return op === undefined
      ? []
      : [
          {
            partner: nummer,
            op,
            wat: (naam) => `Volgens ${naam} lukt dit niet: ${opsomming(stappen.map((stap) => stap.nummer))}`,
          },
        ];
  });

/** A check is of all agreements with a partner; one that was made since was not looked at yet. */
const laatstePerPartner = (borging: readonly Borgingsafspraak[]): ReadonlyMap<string, Borgingsafspraak> =>
  new Map(borging.filter(({ nagekomen }) => nagekomen !== null).map((afspraak) => [afspraak.partner, afspraak]));
