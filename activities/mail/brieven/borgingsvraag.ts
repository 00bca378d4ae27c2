import { inWoorden, plusDagen, type Datum } from "#domain/kalender/datum.ts";
import { gerekendeKern } from "#domain/termijnen/termijn.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { gelukt, type Uitkomst } from "#domain/weigering.ts";
import { vervolgVan } from "#domain/gebeurtenissen/plan/vervolg-van.ts";
import { alinea, gegevens, knop, kop, lijst, onderKop } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, linkParam, partnernaamParam, type Briefparams } from "../brief.ts";
import { vervolgregels } from "../vervolgregels.ts";
import { woordenVoor } from "../partijwoorden.ts";

export interface Borgingsvraag {
  readonly nummer: string;
  readonly naam: string;
  readonly partner: string;
  readonly afspraken: { readonly regels: readonly string[]; readonly vervolg: readonly string[] };
  /** Asked before, and no answer came. */
  readonly nogmaals: { readonly ja: boolean };
  readonly link: Link;
}

/** What works only until a day says so, or the reader comes too late. */
type Link = { readonly url: null } | { readonly url: string; readonly tot: Datum };

/** Borging is the weakest point of all trajecten [E figuur 3.1]: so it is asked after, also when the zorgarrangeur has long gone. */
export const borgingsvraag = definieerBrief<Borgingsvraag>({
  versie: 4,
  aan: ["partner"],
  verzamel,
  inhoud: (g, { contact, partij }) => ({
    onderwerp: g.nogmaals.ja
      ? `Herinnering: lukt het met de afspraken uit traject ${g.nummer}?`
      : `Lukt het met de afspraken uit traject ${g.nummer}?`,
    blokken: [
      alinea(
        g.nogmaals.ja
          ? "Wij hebben u eerder gevraagd of het lukt met de afspraken uit dit traject. Wij hebben nog geen antwoord van u. Wilt u alsnog antwoorden?"
          : `In dit traject is afgesproken wat ${woordenVoor(partij).uw} blijft doen. Wij willen graag weten of dat lukt.`,
      ),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam], [woordenVoor(partij).label, g.partner]),
      ...onderKop("Wat is er afgesproken?", g.afspraken.regels.length === 0 ? [] : [lijst(...g.afspraken.regels)]),
      ...onderKop("Hoe zou het verder gaan?", g.afspraken.vervolg.length === 0 ? [] : [lijst(...g.afspraken.vervolg)]),
      kop("Onze vraag"),
      alinea(
        g.afspraken.vervolg.length === 0
          ? "Worden deze afspraken nagekomen? Antwoord met ja of nee en vertel kort hoe het gaat."
          : "Gaat het zoals het is afgesproken, en welke stappen zijn gedaan? Antwoord met ja of nee en vertel kort hoe het gaat.",
      ),
      ...(g.link.url === null
        ? [alinea(`Geef uw antwoord door te antwoorden op dit bericht, of mail naar ${contact.email}.`)]
        : [
            knop("Geef uw antwoord", g.link.url),
            alinea(
              `Deze link is alleen voor u. U kunt er één keer mee antwoorden, tot en met ${inWoorden(g.link.tot)}. Stuur hem niet door.`,
            ),
          ]),
      alinea(
        "Lukt het niet? Dan denken wij met u mee. Noem in uw antwoord geen namen of andere gegevens van leerlingen.",
      ),
    ],
  }),
});

function verzamel(dossier: Dossier, params: Briefparams): Uitkomst<Borgingsvraag> {
  const link = leesLink(params);
  if (!link.ok) return link;
  return compleet({
    nummer: dossier.nummer,
    naam: dossier.naam,
    partner: partnernaamParam(dossier, params),
    afspraken: {
      regels: dossier.borging
        .filter(({ partner }) => partner === params["partner"])
        .map(({ verantwoordelijkheid, afspraak }) => `${verantwoordelijkheid}: ${afspraak}`),
      vervolg: vervolgregels(dossier, gevraagdOp(dossier, params), vervolgVan(dossier, String(params["partner"]))),
    },
    nogmaals: { ja: params["herinnering"] === true },
    link: link.waarde,
  });
}

/** The day of this letter: it is asked once more on the day after the last one for an answer. */
function gevraagdOp(dossier: Dossier, params: Briefparams): Datum | null {
  const vraag = dossier.borgingsvragen.findLast(
    ({ partner, controle }) => partner === params["partner"] && controle === params["controle"],
  );
  if (vraag === undefined || params["herinnering"] !== true) return vraag?.op ?? null;
  return plusDagen(gerekendeKern(dossier, dossier.kalender, { soort: "borging", vanaf: vraag.op }).uiterlijk, 1);
}

function leesLink(params: Briefparams): Uitkomst<Link> {
  const link = linkParam(params, "link");
  if (!link.ok) return link;
  const { url } = link.waarde;
  return url === null ? gelukt({ url }) : compleet({ url, tot: datumParam(params, "linkTot") });
}
