import { z } from "zod";
import { aanWie, briefnaam, rolnaam } from "../../briefwoorden.ts";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { GERICHT, MEDEAANVRAGER, naamVan } from "./gericht.ts";
import { metMislukteMail, mislukt, zonderVertraging } from "./openstaand.ts";
import { kenmerk, melding, partnerveld } from "../velden.ts";
import { opsomming } from "../../tekst/opsomming.ts";
import type { Partnernaam } from "../../traject/partnerschap.ts";

const gekregenDoor = (
  g: { aan: string; partner?: string | undefined; bezorgdBij?: string | undefined },
  naam: Partnernaam,
): string =>
  g.bezorgdBij === undefined ? aanWie(g, naam) : `de ${rolnaam(g.bezorgdBij)}, want er is geen ${rolnaam(g.aan)}`;

const SHA256 = /^[0-9a-f]{64}$/;

/** A mail that it went in. */
const bericht = z.strictObject({
  /** Its Message-ID. */
  bericht: kenmerk(200),
  /** Of its bytes, which are kept beside the journaal: who has them can show that they went. */
  hash: z.string().regex(SHA256, "Dit is geen hash."),
  /** The mede-aanvrager whose copy it is. */
  partner: partnerveld.optional(),
});

/** Who got it: whom it is for, unless only copies went, and each mede-aanvrager that got a copy. */
function lezers(
  g: Parameters<typeof gekregenDoor>[0] & { berichten: readonly { partner?: string | undefined }[] },
  naam: Partnernaam,
): string {
  const kopieen = g.berichten.flatMap(({ partner }) => (partner === undefined ? [] : [naam(partner)]));
  const zelf = g.berichten.length === 0 || g.berichten.length > kopieen.length;
  return opsomming([...(zelf ? [gekregenDoor(g, naam)] : []), ...kopieen]);
}

export const mailVerzonden = definieer({
  type: "mail.verzonden",
  titel: "Brief verzonden",
  schema: () =>
    z.strictObject({
      ...GERICHT,
      versie: z.int(),
      berichten: z.array(bericht),
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
    berichten: [
      {
        bericht: "<ZA-2025-001.1.ontvangstbevestiging.aanvrager-0@trajecten.example>",
        hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      },
    ],
  },
  zin: (g, naam) =>
    `De brief '${briefnaam(g.brief)}' is verzonden aan ${lezers(g, naam)}.${g.mislukteKopieen === undefined ? "" : ` ${g.reden ?? `Niet aangekomen bij ${g.mislukteKopieen}.`}`}`,
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
