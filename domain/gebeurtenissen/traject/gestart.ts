import { z } from "zod";
import { Contactpersoon } from "../../aanmelding/aanmelding.ts";
import { inWoorden } from "../../kalender/datum.ts";
import { definieer, nee } from "../definitie.ts";
import { bestuurspartner, metBestuurscontact } from "../contactpersoon/bestuur.ts";
import { welkomOpNiveau } from "../contactpersoon/niveau.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { aanAndereDeelnemers } from "../partner/andere-deelnemers.ts";
import { genummerd, kanNiet, voornemens } from "../plan/voornemen.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { datum, lang } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { bijVeld } from "../../weigering.ts";

export const trajectGestart = definieer({
  type: "traject.gestart",
  titel: "Traject gestart",
  schema: () =>
    z.strictObject({
      /** What the school may expect, and what is expected of it: its absence is the most repeated complaint [E 3.4, 4.4]. */
      verwachtingen: lang(4000),
      stip: lang(2000).optional(),
      /** The day on which the traject is to end. */
      geplandEinde: datum.optional(),
      piketpaaltjes: voornemens("piketpaaltjes"),
      vervolgstappen: voornemens("vervolgstappen"),
      /** Who in the school can take the work over [E 4.4]. */
      kwaliteitsmedewerker: Contactpersoon.optional(),
      bestuurscontact: Contactpersoon.optional(),
    }),
  wie: UITVOERDERS,
  voorbeeld: {
    verwachtingen: "De school levert de gegevens en één vaste contactpersoon; de zorgarrangeur leidt de gesprekken.",
  },
  zin: (g) =>
    `Het traject is gestart. Verwachtingen over en weer: ${g.verwachtingen}${g.geplandEinde === undefined ? "" : ` Gepland einde: ${inWoorden(g.geplandEinde)}.`}`,
  nietNu: ({ begonnen, gestartOp }) => (begonnen || gestartOp !== null ? "Het traject is al gestart." : null),
  mag: (dossier, { bron }) =>
    bron === null && dossier.za === null ? nee("za.ontbreekt", "Wijs eerst een zorgarrangeur toe.") : null,
  eis: (dossier, { gegevens, op, bron }) => {
    if (op !== null && dossier.besluit?.op && op < dossier.besluit.op)
      return nee("datum.volgorde", "Een traject start niet voor de toekenning.");
    return (
      // It may have been stopped before it began.
      nietVoor(dossier.heropendOp, "de heropening", op, { bron }) ??
      bijVeld(nietVoor(op, "de start van het traject", gegevens.geplandEinde ?? null, { bron }), "geplandEinde") ??
      kanNiet(dossier, gegevens.piketpaaltjes, op, { bron }) ??
      kanNiet(dossier, gegevens.vervolgstappen, op, { bron })
    );
  },
  verwerk: (eerder, { gegevens, op, dag }) => {
    const dossier =
      gegevens.bestuurscontact === undefined
        ? eerder
        : metBestuurscontact(eerder, { persoon: gegevens.bestuurscontact, partner: bestuurspartner(eerder) });
    return {
      ...dossier,
      begonnen: true,
      gestartOp: op,
      plan: {
        ...dossier.plan,
        verwachtingen: gegevens.verwachtingen,
        stip: gegevens.stip ?? null,
        einde: gegevens.geplandEinde ?? null,
        eindeSinds: gegevens.geplandEinde === undefined ? null : (op ?? dag),
        piketpaaltjes: genummerd("piketpaaltje", [], gegevens.piketpaaltjes),
        vervolgstappen: genummerd("vervolgstap", [], gegevens.vervolgstappen),
        kwaliteitsmedewerker: gegevens.kwaliteitsmedewerker ?? null,
        bestuurscontact: gegevens.bestuurscontact ?? null,
      },
    };
  },
  hoort: {
    ...OP_AFSTAND,
    // With the day it is told: of what should have been done before it, no day is told any more.
    aanvrager: { "traject-gestart": (_dossier, { dag }) => ({ op: dag }) },
    medeAanvrager: KOPIE,
    partner: {
      "traject-gestart": (dossier, { dag }) => aanAndereDeelnemers(dossier, { op: dag }),
      welkom: (dossier, { gegevens: { bestuurscontact } }) => {
        const partner = bestuurscontact === undefined ? null : bestuurspartner(dossier);
        return partner === null ? null : welkomOpNiveau(dossier, { partner, niveau: "bestuur" });
      },
    },
    za: { "traject-gestart": (dossier, { dag }) => (dossier.za === null ? null : { op: dag }) },
    projectleider: niets("leest in het dossier wat er is afgesproken"),
  },
});
