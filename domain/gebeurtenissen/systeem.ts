import { z } from "zod";
import { inWoorden } from "../kalender/datum.ts";
import { definieer, type Gebeurtenis } from "./definitie.ts";
import type { Periode } from "../aanmelding/regels.ts";
import { leegDossier, type Dossier } from "../traject/dossier.ts";
import { datum, regel } from "./velden.ts";

/** What the clock and the mail report. A failure is a gebeurtenis too, never a stuck traject (design §6). */

export const dossierGeopend = definieer({
  type: "dossier.geopend",
  titel: "Dossier geopend",
  // The rules of the period travel in the journaal itself, so that it can be replayed years later without anything else.
  schema: () =>
    z.strictObject({
      regels: z.custom<Periode>((waarde) => typeof waarde === "object" && waarde !== null && "hash" in waarde),
    }),
  wie: ["systeem"],
  voorbeeld: { regels: leegDossier("").regels },
  zin: (g) => `Het dossier is geopend onder de regels van ${g.regels.naam.toLowerCase()} (versie ${g.regels.versie}).`,
  verwerk: (dossier, { gegevens }) => ({ ...dossier, regels: gegevens.regels }),
});

const Trede = z.strictObject({ soort: regel(40), uiterlijk: datum });
type Tredegegevens = z.output<typeof Trede>;

const onthoud =
  (trede: string) =>
  (dossier: Dossier, { gegevens }: Gebeurtenis<Tredegegevens>): Dossier => ({
    ...dossier,
    signalen: [...dossier.signalen, `${gegevens.soort}/${gegevens.uiterlijk}/${trede}`],
  });

const meld =
  (brief: string, aan: "projectleider" | "plaatsvervanger") =>
  (_dossier: Dossier, { gegevens }: Gebeurtenis<Tredegegevens>) => [
    { type: "mail", params: { brief, aan, soort: gegevens.soort, uiterlijk: gegevens.uiterlijk } },
  ];

export const termijnNadert = definieer({
  type: "termijn.nadert",
  titel: "Termijn nadert",
  schema: () => Trede,
  wie: ["systeem"],
  voorbeeld: { soort: "beslissing", uiterlijk: "2025-04-08" },
  zin: (g) => `De termijn '${g.soort}' loopt af op ${inWoorden(g.uiterlijk)}; de projectleider heeft bericht.`,
  verwerk: onthoud("herinnering"),
  opdrachten: meld("termijn-nadert", "projectleider"),
});

export const termijnVerstreken = definieer({
  type: "termijn.verstreken",
  titel: "Termijn verstreken",
  schema: () => Trede,
  wie: ["systeem"],
  voorbeeld: { soort: "beslissing", uiterlijk: "2025-04-08" },
  zin: (g) => `De termijn '${g.soort}' van ${inWoorden(g.uiterlijk)} is verstreken.`,
  verwerk: onthoud("verstreken"),
  opdrachten: meld("termijn-verlopen", "projectleider"),
});

export const termijnGeescaleerd = definieer({
  type: "termijn.geescaleerd",
  titel: "Termijn geëscaleerd",
  schema: () => Trede,
  wie: ["systeem"],
  voorbeeld: { soort: "beslissing", uiterlijk: "2025-04-08" },
  zin: (g) =>
    `De termijn '${g.soort}' van ${inWoorden(g.uiterlijk)} is nog steeds open; de plaatsvervanger heeft bericht.`,
  verwerk: onthoud("escalatie"),
  opdrachten: meld("escalatie", "plaatsvervanger"),
});

export const mailVerzonden = definieer({
  type: "mail.verzonden",
  titel: "Brief verzonden",
  schema: () =>
    z.strictObject({ brief: regel(40), aan: regel(40), versie: z.int(), bij: z.int(), berichten: z.array(regel(200)) }),
  wie: ["systeem"],
  voorbeeld: {
    brief: "ontvangstbevestiging",
    aan: "aanvrager",
    versie: 1,
    bij: 1,
    berichten: ["<ZA-2025-001.1.ontvangstbevestiging.0@trajecten.example>"],
  },
  zin: (g) => `De brief '${g.brief}' is verzonden aan de ${g.aan}.`,
  verwerk: (dossier) => dossier,
});

export const mailMislukt = definieer({
  type: "mail.mislukt",
  titel: "Brief niet aangekomen",
  schema: () => z.strictObject({ brief: regel(40), aan: regel(40), bij: z.int(), reden: regel(500) }),
  wie: ["systeem"],
  voorbeeld: { brief: "toekenning", aan: "aanvrager", bij: 4, reden: "550 postvak bestaat niet" },
  zin: (g) => `De brief '${g.brief}' aan de ${g.aan} is niet aangekomen: ${g.reden}`,
  verwerk: (dossier) => dossier,
});
