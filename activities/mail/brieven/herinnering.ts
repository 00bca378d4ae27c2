import { inWoorden } from "#domain/kalender/datum.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { alinea, gegevens, knop } from "../blokken.ts";
import { definieerBrief, linkParam } from "../brief.ts";
import { verzamelTermijn, type Termijnbericht } from "./termijnbrief.ts";

type Herinnering = Termijnbericht & { readonly link: { readonly url: string | null } };

/** To people outside, who do not know our terms by name: what we wait for, until when, and what to do. */
export const herinnering = definieerBrief<Herinnering>({
  versie: 1,
  aan: ["aanvrager", "partner"],
  kopieAanMedeaanvragers: false,
  verzamel: (dossier, params): Uitkomst<Herinnering> => {
    const link = linkParam(params, "link");
    if (!link.ok) return link;
    const termijn = verzamelTermijn(dossier, params);
    return termijn.ok ? { ok: true, waarde: { ...termijn.waarde, link: link.waarde } } : termijn;
  },
  inhoud: (g, { contact }) => ({
    onderwerp: `Herinnering bij ${g.nummer}`,
    blokken: [
      alinea(g.termijn.vraag),
      gegevens(["Nummer", g.nummer], ["Naam", g.naam], ["Datum", inWoorden(g.uiterlijk)]),
      ...(g.link.url === null
        ? [
            alinea(
              `Wilt u antwoorden of iets vragen? Stuur dan een antwoord op dit bericht, of mail naar ${contact.email}.`,
            ),
          ]
        : [alinea("U kunt antwoorden met deze knop."), knop("Geef uw antwoord", g.link.url)]),
    ],
  }),
});
