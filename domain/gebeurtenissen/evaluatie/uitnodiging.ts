import type { Opdracht } from "../../journaal/lijn.ts";
import type { Datum } from "../../kalender/datum.ts";
import { type Dossier } from "../../traject/dossier.ts";
import { type Evaluatiemoment, openEvaluaties } from "../../traject/evaluatiemoment.ts";
import type { Partnernummer } from "../../traject/partnernummer.ts";
import { contactVan, heeftEigen, type Niveau } from "../../traject/partnerschap.ts";

/** Who is invited to an evaluatiemoment, and hears of what changes: every partner with a contactpersoon, and the zorgarrangeur who has the traject. */

/** The number of its next change (RFC 5545, SEQUENCE). */
export const volgende = (moment: Evaluatiemoment | undefined): number => (moment?.reeks ?? 0) + 1;

/** The partners for which somebody is known who speaks for them, on this level; a successor is invited on arrival. */
export const deelnemers = (dossier: Dossier, niveau?: Niveau): Partnernummer[] =>
  dossier.partners.map(({ nummer }) => nummer).filter((nummer) => contactVan(dossier, nummer, niveau) !== null);

/** "afgevallen": it goes on, without the reader. */
type Wijziging = "gepland" | "verzet" | "vervallen" | "afgevallen";

/** What a letter about it says; `reeks` counts up with every change, so that agendas follow it (RFC 5545, SEQUENCE). */
const bericht = (
  { id: evaluatie, niveau, gepland, tijd, plaats: waar, reeks = 0 }: Evaluatiemoment,
  wijziging: Wijziging,
  waarom: string | null,
): Opdracht["params"] => ({
  evaluatie,
  niveau,
  datum: gepland,
  ...tijd,
  ...(waar === undefined ? {} : { plaats: waar }),
  reeks,
  wijziging,
  reden: waarom,
});

/** What each partner hears of these moments. */
export const aanPartners = (
  dossier: Dossier,
  momenten: readonly Evaluatiemoment[],
  wijziging: Wijziging,
  waarom: string | null = null,
): Opdracht["params"][] =>
  momenten.flatMap((moment) =>
    deelnemers(dossier, moment.niveau).map((partner) => ({ partner, ...bericht(moment, wijziging, waarom) })),
  );

/** What the zorgarrangeur hears of them, as long as there is work to do. */
export const aanZa = (
  { za, afgesloten }: Dossier,
  momenten: readonly Evaluatiemoment[],
  wijziging: Wijziging,
  waarom: string | null = null,
): Opdracht["params"][] =>
  za === null || afgesloten ? [] : momenten.map((moment) => bericht(moment, wijziging, waarom));

/** By its name. */
export const momentMet = ({ evaluaties }: Dossier, naam: string): readonly Evaluatiemoment[] =>
  evaluaties.filter((e) => e.id === naam);

/** Nobody is invited to a day that is over, nor told that it goes on without them. */
export const komende = (momenten: readonly Evaluatiemoment[], vandaag: Datum): readonly Evaluatiemoment[] =>
  momenten.filter(({ gepland }) => gepland >= vandaag);

/** What is still planned where this person speaks for the partner: the contactpersoon where the level has nobody of its own. */
export const openVoor = (dossier: Dossier, partner: Partnernummer, niveau?: Niveau): readonly Evaluatiemoment[] =>
  openEvaluaties(dossier).filter((e) =>
    niveau === undefined ? !heeftEigen(dossier, partner, e.niveau) : e.niveau === niveau,
  );

/** Who comes to stand for a partner is invited to what is still planned. */
export const uitnodigingenVoorPartner = (
  dossier: Dossier,
  partner: Partnernummer,
  vandaag: Datum,
  niveau?: Niveau,
): Opdracht["params"][] =>
  aanPartners(
    { ...dossier, partners: dossier.partners.filter(({ nummer }) => nummer === partner) },
    komende(openVoor(dossier, partner, niveau), vandaag),
    "gepland",
  );

/** And so is the zorgarrangeur who takes over. */
export const uitnodigingenVoorZa = (dossier: Dossier, { dag }: { readonly dag: Datum }): Opdracht["params"][] =>
  aanZa(dossier, komende(openEvaluaties(dossier), dag), "gepland");

/** Who drops out no longer comes, so it goes out of that agenda; nothing changes for those who stay. */
export const afmeldingen = (
  dossier: Dossier,
  wie: { readonly za: string } | { readonly partner: Partnernummer },
  vandaag: Datum,
  momenten = "za" in wie ? openEvaluaties(dossier) : openVoor(dossier, wie.partner),
): Opdracht["params"][] =>
  komende(momenten, vandaag).map((e) => ({
    // The dossier no longer holds a contactpersoon who left: the address is that of before this line.
    ...("za" in wie ? wie : { ...wie, voorheen: true }),
    ...bericht(e, "afgevallen", null),
  }));

/** Counts a taking out of one agenda as well: whoever comes back there is invited with a number that is not lower. */
export const telAfmelding = (
  dossier: Dossier,
  open: readonly Evaluatiemoment[] = openEvaluaties(dossier),
): Pick<Dossier, "evaluaties"> => ({
  evaluaties: dossier.evaluaties.map((e) => (open.includes(e) ? { ...e, reeks: volgende(e) } : e)),
});

/** Called off by gebeurtenis `bij`, which ended the traject. */
export const afgelast = (moment: Evaluatiemoment, bij: string): Evaluatiemoment => ({
  ...moment,
  vervallen: bij,
  bijEinde: true,
  reeks: volgende(moment),
});

/** A traject that is stopped calls off what was still planned. */
export const zegEvaluatiesAf = (dossier: Dossier, bij: string): Pick<Dossier, "evaluaties"> => {
  const open = openEvaluaties(dossier);
  return { evaluaties: dossier.evaluaties.map((e) => (open.includes(e) ? afgelast(e, bij) : e)) };
};

/** What was called off by gebeurtenis `bij`. */
export const afgezegd = ({ evaluaties }: Dossier, bij: string): readonly Evaluatiemoment[] =>
  evaluaties.filter((e) => e.vervallen === bij);
