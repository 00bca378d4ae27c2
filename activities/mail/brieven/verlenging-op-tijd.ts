import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam } from "../brief.ts";
import { woordenVoor } from "../partijwoorden.ts";

export interface Verlengingskans {
  readonly nummer: string;
  readonly naam: string;
  readonly za: { readonly id: string | null };
  readonly aanleiding: string;
  /** The day on which the traject is to end; null when none was agreed, or it is over. */
  readonly plan: { readonly einde: Datum | null };
  readonly uren: { readonly op: boolean };
}

/** Until when a verlenging can be asked, and who decides [E 3.4, 4.4]. */
export const verlengingOpTijd = definieerBrief<Verlengingskans>({
  versie: 2,
  aan: ["aanvrager", "partner"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      za: { id: dossier.za },
      aanleiding: tekstParam(params, "aanleiding"),
      plan: { einde: datumParam(params, "einde") },
      uren: { op: params["op"] === true },
    }),
  inhoud: (g, { rol, partij, naamVanZa }) => ({
    onderwerp: `Verlenging van traject ${g.nummer}: tot wanneer kan dat?`,
    blokken: [
      alinea(rol === "partner" ? `${woordenVoor(partij).Uw} doet mee in dit traject. ${aanleiding(g)}` : aanleiding(g)),
      alinea(
        "Is er meer nodig om de doelen te halen? Dan kan er verlenging worden gevraagd: extra uren voor dit traject.",
      ),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        ...(g.za.id === null ? [] : [["Zorgarrangeur", naamVanZa(g.za.id)] as const]),
        ["Verlenging vragen kan", totWanneer(g)],
        ["Wie beslist", "de projectleider"],
      ),
      kop("Wat kunt u doen?"),
      rol === "partner"
        ? lijst(
            `Bespreek met de zorgarrangeur wat ${woordenVoor(partij).uw} nog gaat doen.`,
            "Is er volgens u verlenging nodig? Zeg dat tegen de aanvrager of de zorgarrangeur. Zij kunnen erom vragen.",
            "U krijgt bericht als er een besluit is.",
          )
        : lijst(
            "Bespreek met de zorgarrangeur wat er nog moet gebeuren en of de uren daarvoor genoeg zijn.",
            "Is er verlenging nodig? Vraag erom met een antwoord op dit bericht, en schrijf erbij waarom. De zorgarrangeur kan er ook om vragen.",
            "U krijgt daarna een bericht met de dag waarop u ons besluit uiterlijk hoort.",
            "Is er geen verlenging nodig? Spreek dan af wie het werk straks overneemt.",
          ),
    ],
  }),
});

function aanleiding({ aanleiding: wat, plan, uren }: Verlengingskans): string {
  if (wat === "uren")
    return uren.op
      ? "De uren van dit traject zijn op."
      : "Van de uren van dit traject is nu 80 procent of meer gebruikt.";
  return plan.einde === null
    ? "Dit traject zou volgens afspraak al klaar zijn."
    : `Dit traject is volgens afspraak klaar op ${inWoorden(plan.einde)}.`;
}

function totWanneer({ plan, uren }: Verlengingskans): string {
  if (plan.einde !== null) return `tot en met ${inWoorden(plan.einde)}`;
  return uren.op ? "alleen nog nu: de uren zijn op" : "tot de uren op zijn";
}
