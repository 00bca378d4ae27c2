import type { Borgingsafspraak } from "../traject/borgingsafspraak.ts";
import { namenIn } from "../traject/partnerschap.ts";
import { isVoorbij } from "../traject/staat.ts";
import { PROJECTLEIDER, type Signaalfunctie } from "./signaal.ts";

/** A partner that does not keep to what was agreed: the weakest point of all trajecten [E 3.4], and what nazorg is for. */
export const borgingssignalen: Signaalfunctie = (dossier, staatpad) =>
  [...laatstePerPartner(isVoorbij(staatpad) ? [] : dossier.borging)].flatMap(
    ([partner, { nagekomen, gecontroleerdOp }]) =>
      // Nazorg that began since is what it asked for.
      nagekomen === false &&
      gecontroleerdOp !== undefined &&
      !(dossier.nazorg?.gestartOp != null && dossier.nazorg.gestartOp >= gecontroleerdOp)
        ? [
            {
              sleutel: `borgingsafspraak:${partner}/${gecontroleerdOp}`,
              soort: "borgingsafspraak",
              voor: PROJECTLEIDER,
              wat: `${namenIn(dossier)(partner)} komt de afspraken over de borging niet na. ${staatpad === "gesloten" ? "Bespreek het, of start nazorg." : "Bespreek het."}`,
              uiterlijk: null,
            },
          ]
        : [],
  );

/** A check is of all agreements with a partner; one that was made since was not looked at yet. */
const laatstePerPartner = (borging: readonly Borgingsafspraak[]): ReadonlyMap<string, Borgingsafspraak> =>
  new Map(borging.filter(({ nagekomen }) => nagekomen !== null).map((afspraak) => [afspraak.partner, afspraak]));
