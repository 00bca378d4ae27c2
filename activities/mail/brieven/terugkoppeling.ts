import { STAPPEN } from "#domain/fasen.ts";
import { resultaatInWoorden } from "#domain/gebeurtenissen/stap/resultaat.ts";
import { zonderPunt } from "#domain/tekst/een-punt.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { BEREIKT_IN_WOORDEN } from "#domain/traject/plan.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, partnernaamParam, tekstParam } from "../brief.ts";
import { onderbouwing, onderbouwingBlokken, type Onderbouwing } from "../oordeelregels.ts";
import { vervolgregels } from "../vervolgregels.ts";
import { OORDEEL_IN_WOORDEN } from "../woorden.ts";
import { woordenVoor } from "../partijwoorden.ts";

export interface Terugkoppeling {
  readonly nummer: string;
  readonly naam: string;
  readonly partner: string;
  readonly wijze: string;
  readonly oordeel: NonNullable<Dossier["oordeel"]>;
  readonly onderbouwing: Onderbouwing;
  readonly uitkomst: { readonly stappen: readonly string[]; readonly doelen: readonly string[] };
  /** What this partner goes on doing, and what the others do. */
  readonly borging: { readonly eigen: readonly string[]; readonly vanAnderen: readonly string[] };
  readonly vervolg: { readonly tekst: string; readonly stappen: readonly string[] };
}

/** What came of the traject, for one partner: zorgorganisaties never heard it [E 3.4, 3.5, 4.5]. */
export const terugkoppeling = definieerBrief<Terugkoppeling>({
  versie: 6,
  aan: ["partner"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      partner: partnernaamParam(dossier, params),
      wijze: tekstParam(params, "wijze"),
      oordeel: dossier.oordeel,
      onderbouwing: onderbouwing(dossier),
      uitkomst: { stappen: stapregels(dossier), doelen: doelregels(dossier) },
      borging: {
        eigen: dossier.borging.filter(({ partner }) => partner === params["partner"]).map(afspraak),
        vanAnderen: dossier.borging
          .filter(({ partner }) => partner !== params["partner"])
          .map((een) => `${namenIn(dossier)(een.partner)}: ${afspraak(een)}`),
      },
      vervolg: {
        tekst: dossier.eindverslag?.vervolg ?? "",
        stappen: vervolgregels(dossier, dossier.eindverslag?.op ?? null),
      },
    }),
  inhoud: (g, { partij }) => ({
    onderwerp: `De resultaten van traject ${g.nummer}`,
    blokken: [
      alinea("U hebt meegedaan aan dit traject. Wij hebben de resultaten met u gedeeld. Dit bericht vat dat samen."),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        [woordenVoor(partij).label, g.partner],
        ["Hoe gedeeld", g.wijze],
        ["Oordeel over het traject", OORDEEL_IN_WOORDEN[g.oordeel]],
      ),
      ...onderbouwingBlokken(g.onderbouwing),
      ...onderKop("Wat heeft elke stap opgeleverd?", alsLijst(g.uitkomst.stappen)),
      ...onderKop("Zijn de doelen bereikt?", alsLijst(g.uitkomst.doelen)),
      ...onderKop(
        `Wat blijft ${woordenVoor(partij).uw} doen?`,
        g.borging.eigen.length === 0
          ? []
          : [lijst(...g.borging.eigen), alinea("Over een tijd vragen wij u of dit lukt.")],
      ),
      ...onderKop("Wat blijven de anderen doen?", alsLijst(g.borging.vanAnderen)),
      ...onderKop("Hoe gaat het verder?", [...vrijeTekst(g.vervolg.tekst), ...alsLijst(g.vervolg.stappen)]),
      kop("Hebt u nog vragen?"),
      alinea(
        "Laat ons weten dat u dit hebt gelezen. Is er iets niet duidelijk, of ziet u het anders? Antwoord dan op dit bericht. U krijgt antwoord op uw vraag.",
      ),
    ],
  }),
});

const alsLijst = (punten: readonly string[]) => (punten.length === 0 ? [] : [lijst(...punten)]);

const afspraak = ({ verantwoordelijkheid, afspraak: wat }: Dossier["borging"][number]): string =>
  `${verantwoordelijkheid}: ${wat}`;

/** What was agreed in stap 6 stands under a heading of its own. */
function stapregels(dossier: Dossier): readonly string[] {
  return Object.values(STAPPEN).flatMap(({ nummer, titel }) => {
    const { status, resultaat, overgeslagenOm } = dossier.stappen[nummer];
    const kopje = `Stap ${nummer}, ${titel.toLowerCase()}`;
    if (status === "overgeslagen") return [`${kopje}: overgeslagen. ${overgeslagenOm ?? ""}`.trim()];
    if (resultaat === undefined) return [];
    if (resultaat.stap === 5) return [`${kopje}: ${resultaat.projectvoorstel}`];
    if (resultaat.stap === 6) return [`${kopje}: ${resultaat.bestendigen}`];
    return [`${kopje}: ${resultaatInWoorden(resultaat, namenIn(dossier))}`];
  });
}

const doelregels = ({ plan }: Dossier): readonly string[] =>
  plan.doelen.map(
    ({ doel, maat, bereikt, toelichting }) =>
      `${zonderPunt(doel)} (${zonderPunt(maat)}): ${bereikt === null ? "nog niet beoordeeld" : BEREIKT_IN_WOORDEN[bereikt]}.${toelichting === null ? "" : ` ${toelichting}`}`,
  );
