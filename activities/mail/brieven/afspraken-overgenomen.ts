import { partnerMet } from "#domain/traject/partnerschap.ts";
import { alinea, gegevens, kop, lijst } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";
import { woordenVoor } from "../partijwoorden.ts";

export interface Overname {
  readonly nummer: string;
  readonly naam: string;
  /** Who left, and whose agreements these were. */
  readonly vertrok: string;
  /** All that the reader keeps from now on, also what it kept already: each with what it is about. */
  readonly afspraken: readonly string[];
}

/** What was agreed outlives who agreed it [E 4.4], but only when the one who takes it over knows. */
export const afsprakenOvergenomen = definieerBrief<Overname>({
  versie: 1,
  aan: ["partner"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      vertrok: partnerMet(dossier, tekstParam(params, "van") ?? "")?.naam,
      afspraken: dossier.borging
        .filter(({ partner }) => partner === params["partner"])
        .map(({ verantwoordelijkheid, afspraak }) => `${verantwoordelijkheid}: ${afspraak}`),
    }),
  inhoud: (g, { partij }) => ({
    onderwerp: `U neemt afspraken over in traject ${g.nummer}`,
    blokken: [
      alinea(
        `${g.vertrok} doet niet meer mee in dit traject. Afgesproken is dat ${woordenVoor(partij).uw} de afspraken overneemt.`,
      ),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam]),
      kop("Deze afspraken zijn nu van u"),
      lijst(...g.afspraken),
      kop("Wat vragen wij van u?"),
      lijst(
        "Zorg dat iemand bij u van deze afspraken weet en er tijd voor heeft.",
        "Wij kunnen later vragen of de afspraken worden nagekomen. Die vraag komt dan bij u, per mail.",
        "Klopt dit niet, of lukt het u niet? Laat het ons dan meteen weten.",
      ),
    ],
  }),
});
