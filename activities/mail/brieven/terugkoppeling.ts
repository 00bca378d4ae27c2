import type { Dossier } from "#domain/traject/dossier.ts";
import { alinea, gegevens, kop, lijst, onderKop } from "../blokken.ts";
import { compleet, definieerBrief, partnernaamParam, tekstParam } from "../brief.ts";
import { OORDEEL_IN_WOORDEN } from "../woorden.ts";

export interface Terugkoppeling {
  readonly nummer: string;
  readonly naam: string;
  readonly partner: string;
  readonly wijze: string;
  readonly oordeel: NonNullable<Dossier["oordeel"]>;
  /** What this partner goes on doing; none for a partner with whom nothing was agreed. */
  readonly borging: {
    readonly afspraken: readonly { readonly verantwoordelijkheid: string; readonly afspraak: string }[];
  };
}

/** Confirms to one partner what was told, and what that partner keeps doing [E 3.4, 3.5, 4.5]. */
export const terugkoppeling = definieerBrief<Terugkoppeling>({
  versie: 2,
  aan: ["partner"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      partner: partnernaamParam(dossier, params),
      wijze: tekstParam(params, "wijze"),
      oordeel: dossier.oordeel,
      borging: { afspraken: dossier.borging.filter(({ partner }) => partner === params["partner"]) },
    }),
  inhoud: (g) => ({
    onderwerp: `De resultaten van traject ${g.nummer}`,
    blokken: [
      alinea("U hebt meegedaan aan dit traject. Wij hebben de resultaten met u gedeeld. Dit bericht vat dat samen."),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        ["Uw organisatie", g.partner],
        ["Hoe gedeeld", g.wijze],
        ["Oordeel over het traject", OORDEEL_IN_WOORDEN[g.oordeel]],
      ),
      ...onderKop(
        "Wat blijft uw organisatie doen?",
        g.borging.afspraken.length === 0
          ? []
          : [
              lijst(
                ...g.borging.afspraken.map(
                  ({ verantwoordelijkheid, afspraak }) => `${verantwoordelijkheid}: ${afspraak}`,
                ),
              ),
              alinea("Over een tijd vragen wij u of dit lukt."),
            ],
      ),
      kop("Hebt u nog vragen?"),
      alinea("Is er iets niet duidelijk, of ziet u het anders? Antwoord dan op dit bericht."),
    ],
  }),
});
