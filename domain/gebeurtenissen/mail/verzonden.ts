import { z } from "zod";
import { aanWie, briefnaam, rolnaam } from "../../briefwoorden.ts";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { GERICHT, MEDEAANVRAGER, naamVan } from "./gericht.ts";
import { metMislukteMail, mislukt, zonderVertraging } from "./openstaand.ts";
import { kenmerk, melding } from "../velden.ts";
import type { Partnernaam } from "../../traject/partnerschap.ts";

const gekregenDoor = (
  g: { aan: string; partner?: string | undefined; bezorgdBij?: string | undefined },
  naam: Partnernaam,
): string =>
  g.bezorgdBij === undefined ? aanWie(g, naam) : `de ${rolnaam(g.bezorgdBij)}, want er is geen ${rolnaam(g.aan)}`;

/** Besides whom it is for, only mede-aanvragers get it, each a mail of their own. */
const kopieen = ({ berichten }: { berichten: readonly string[] }): string => {
  const aantal = berichten.length - 1;
  return aantal < 1 ? "" : aantal === 1 ? " en een mede-aanvrager" : ` en ${aantal} mede-aanvragers`;
};

export const mailVerzonden = definieer({
  type: "mail.verzonden",
  titel: "Brief verzonden",
  schema: () =>
    z.strictObject({
      ...GERICHT,
      versie: z.int(),
      berichten: z.array(kenmerk(200)),
      /** Who got it, where nobody has the role it was meant for. */
      bezorgdBij: kenmerk(40).optional(),
      /** Copies for mede-aanvragers that did not arrive although the letter itself did, and why. */
      mislukteKopieen: z.int().min(1).optional(),
      reden: melding(500).optional(),
    }),
  wie: ["systeem"],
  voorbeeld: {
    brief: "ontvangstbevestiging",
    aan: "aanvrager",
    versie: 1,
    bij: 1,
    berichten: ["<ZA-2025-001.1.ontvangstbevestiging.0@trajecten.example>"],
  },
  zin: (g, naam) =>
    `De brief '${briefnaam(g.brief)}' is verzonden aan ${gekregenDoor(g, naam)}${kopieen(g)}.${g.mislukteKopieen === undefined ? "" : ` ${g.reden ?? `Niet aangekomen bij ${g.mislukteKopieen}.`}`}`,
  verwerk: (dossier, { gegevens, dag }) =>
    gegevens.mislukteKopieen === undefined
      ? zonderVertraging(dossier, gegevens)
      : metMislukteMail(
          zonderVertraging(dossier, gegevens),
          naamVan({ brief: gegevens.brief, aan: MEDEAANVRAGER }),
          mislukt(gegevens, dag),
        ),
  hoort: niemand("dit gaat over een brief zelf"),
});
