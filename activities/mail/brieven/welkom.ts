import type { Plan } from "#domain/traject/plan.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, partnernaamParam } from "../brief.ts";

export interface Welkom {
  readonly nummer: string;
  readonly naam: string;
  readonly partner: string;
  readonly za: { readonly id: string | null };
  readonly plan: Pick<Plan, "verwachtingen" | "stip">;
}

/** Whoever comes to stand for a partner hears of what, with whom, and what is asked [E 3.4, S]: before an invitation comes out of the blue. */
export const welkom = definieerBrief<Welkom>({
  versie: 1,
  aan: ["partner"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      partner: partnernaamParam(dossier, params),
      za: { id: dossier.za },
      plan: dossier.plan,
    }),
  inhoud: (g, { naamVanZa }) => ({
    onderwerp: `U bent contactpersoon in traject ${g.nummer}`,
    blokken: [
      alinea(
        "Uw organisatie doet mee in een traject om zorg in onderwijstijd samen te regelen. U bent daarvoor de contactpersoon.",
      ),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        ["Uw organisatie", g.partner],
        ...(g.za.id === null ? [] : [["Zorgarrangeur", naamVanZa(g.za.id)] as const]),
      ),
      ...onderKop("Wat is er afgesproken over wat wij van elkaar verwachten?", vrijeTekst(g.plan.verwachtingen)),
      ...onderKop("Waar willen wij over een jaar staan?", vrijeTekst(g.plan.stip)),
      kop("Wat vragen wij van u?"),
      lijst(
        "U bent het hele traject bereikbaar en krijgt daar tijd voor.",
        "U mag namens uw organisatie afspraken maken.",
        "Komt er iemand anders? Draag het werk dan goed over en laat het ons weten.",
      ),
      kop("Wat gebeurt er nu?"),
      lijst(
        "De zorgarrangeur bespreekt met u wat er al is afgesproken.",
        "Voor evaluaties krijgt u een eigen uitnodiging.",
        "Bent u niet de goede persoon? Laat het ons dan weten met een antwoord op dit bericht.",
      ),
    ],
  }),
});
