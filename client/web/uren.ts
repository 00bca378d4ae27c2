import { html } from "hono/html";
import { inUren, komma } from "#domain/getal.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { urenverlopen, type Urenverloop } from "#domain/uren/verloop.ts";
import { isAlleenRegister } from "#domain/beeld/alleen-register.ts";
import type { Html } from "./bladzijde.ts";
import type { Inhoud } from "./blok.ts";
import type { Gekozen } from "./tijdlijn.ts";
import { urenPerFase } from "./uren-per-fase.ts";
import { urenverloop } from "./urenverloop.ts";
import { dag } from "./woorden.ts";

/** The hours of a traject: how they go, per fase, of consultaties, and where other hours were given than may be. Those of its nazorg stand there. */
export function uren(dossier: Dossier, vandaag: Datum, { heel }: Pick<Gekozen, "heel">): Inhoud | null {
  const { urenafwijkingen, consultaties, plan } = dossier;
  const verlopen = urenverlopen(dossier, vandaag);
  const perFase = urenPerFase(dossier);
  if (verlopen.length + urenafwijkingen.length + consultaties.length === 0 && perFase === "") return null;
  return {
    kort: isAlleenRegister(dossier)
      ? `${inUren(dossier.urenToegekend ?? 0)} toegekend; wat er is geboekt is niet bekend`
      : verlopen.map(stand).join("; "),
    deel: html`${verlopen.map((een) => urenverloop(een, { einde: plan.einde, vandaag, heel }))} ${perFase}
    ${consultaties.map(({ za, uren: aantal, op }) => html`<p>Consultatie van ${inUren(aantal)} door ${za}, ${dag(op)}.</p>`)}
    ${urenafwijkingen.map(({ bij, op, reden }): Html => html`<p>Andere uren dan mag (${bij}, ${dag(op)}): ${reden}</p>`)}`,
  };
}

const stand = ({ pot, geboekt, budget }: Urenverloop): string =>
  `${pot === "nazorg" ? "nazorg " : ""}${komma(geboekt)} van ${inUren(budget)} geboekt`;
