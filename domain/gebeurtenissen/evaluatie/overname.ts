import { z } from "zod";
import { nee, type Gebeurtenis } from "../definitie.ts";
import { id, nietOpen } from "./moment.ts";
import { aanPartners, aanZa, afgelast, afgezegd, afmeldingen, deelnemers, volgende } from "./uitnodiging.ts";
import { doetNietMee } from "../partner/doet-mee.ts";
import { partnerveld, reden } from "../velden.ts";
import type { Opdracht } from "../../journaal/lijn.ts";
import { inWoorden } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { type Evaluatiemoment, openEvaluaties } from "../../traject/evaluatiemoment.ts";
import type { Partnernaam } from "../../traject/partnerschap.ts";
import type { Weigering } from "../../weigering.ts";

/**
 * Evaluating goes on when the zorgarrangeur leaves [S, "Belangrijk"]: each evaluatiemoment that is still open is called by a partner from then
 * on, or lapses, and then with a reason.
 */
export const overnames = () =>
  z
    .array(
      z
        .strictObject({ evaluatie: id, partner: partnerveld.optional(), vervalt: reden.optional() })
        .refine(({ partner, vervalt }) => (partner === undefined) !== (vervalt === undefined), {
          error: "Noem de partner die dit evaluatiemoment overneemt, of zeg waarom het vervalt: een van de twee.",
        }),
    )
    .max(60, "Noem hoogstens 60 evaluatiemomenten.")
    .optional();

type Overname = NonNullable<z.output<ReturnType<typeof overnames>>>[number];
type Overnames = readonly Overname[] | undefined;

export const overnamesInWoorden = (lijst: Overnames, naam: Partnernaam): string =>
  (lijst ?? [])
    .map(({ evaluatie, partner, vervalt }) =>
      partner === undefined
        ? ` Evaluatiemoment ${evaluatie} vervalt: ${vervalt}`
        : ` ${naam(partner)} roept evaluatiemoment ${evaluatie} bijeen.`,
    )
    .join("");

const wordtOvergenomen = (lijst: Overnames, { id: naam }: Pick<Evaluatiemoment, "id">): Overname | undefined =>
  lijst?.find(({ evaluatie }) => evaluatie === naam);

/** Whoever must call it is agreed before the zorgarrangeur leaves. */
export function zonderOvername(
  dossier: Dossier,
  lijst: Overnames,
  { op, dag }: Pick<Gebeurtenis, "op" | "dag">,
): Weigering | null {
  for (const { evaluatie, partner } of lijst ?? []) {
    const dicht = nietOpen(dossier, evaluatie);
    if (dicht !== null) return dicht;
    if ((lijst ?? []).filter((een) => een.evaluatie === evaluatie).length > 1)
      return nee("evaluatie.dubbel", `Evaluatiemoment ${evaluatie} staat er twee keer bij.`);
    if (partner === undefined) continue;
    const wie = doetNietMee(dossier, partner);
    if (wie !== null) return wie;
    const gepland = dossier.evaluaties.find((e) => e.id === evaluatie)?.gepland ?? "";
    if (gepland < (op ?? dag))
      return nee(
        "evaluatie.verleden",
        `Evaluatiemoment ${evaluatie} was op ${inWoorden(gepland)}. Leg eerst vast wat eruit kwam, verzet het, of laat het vervallen.`,
      );
  }
  const open = openEvaluaties(dossier).filter(
    (moment) => moment.roept === undefined && wordtOvergenomen(lijst, moment) === undefined,
  );
  return open.length === 0
    ? null
    : nee(
        "evaluatie.niet-verdeeld",
        `Zeg wat er gebeurt met ${open.map((moment) => `evaluatiemoment ${moment.id}`).join(" en ")}: welke partner het overneemt, of waarom het vervalt.`,
      );
}

/** What nobody takes over lapses with gebeurtenis `bij`: a register tells of no evaluatiemomenten. */
export const metOvernames = (dossier: Dossier, lijst: Overnames, bij: string): Pick<Dossier, "evaluaties"> => {
  const open = openEvaluaties(dossier);
  return {
    evaluaties: dossier.evaluaties.map((e) => {
      if (!open.includes(e)) return e;
      const { partner: roept = e.roept, vervalt } = wordtOvergenomen(lijst, e) ?? {};
      return roept === undefined || vervalt !== undefined
        ? afgelast(e, bij)
        : // The zorgarrangeur drops out.
          { ...e, roept, ...(dossier.za === null ? {} : { reeks: volgende(e) }) };
    }),
  };
};

/** To everyone who takes part: who calls which evaluatiemoment from now on. */
export const wieRoeptBijeen = (dossier: Dossier): Opdracht["params"][] =>
  deelnemers(dossier).map((partner) => ({ partner }));

type Ontvangst = (dossier: Dossier, gebeurtenis: Einde) => Opdracht["params"][];
type Einde = Pick<Gebeurtenis<{ evaluaties?: Overnames }>, "id" | "gegevens" | "dag">;

/** What lapses, each with its reason. */
const vervallen = (dossier: Dossier, { id: bij, gegevens }: Einde, aan: typeof aanPartners): Opdracht["params"][] =>
  afgezegd(dossier, bij).flatMap((e) =>
    aan(dossier, [e], "vervallen", wordtOvergenomen(gegevens.evaluaties, e)?.vervalt ?? null),
  );

/** The letters of the end: who takes part hears what lapses and who calls the rest; the zorgarrangeur need not be there any more. */
export const overnamebrieven: Readonly<Record<"partner" | "za", Readonly<Record<string, Ontvangst>>>> = {
  partner: {
    "uitnodiging-evaluatie": (dossier, einde) => vervallen(dossier, einde, aanPartners),
    "evaluaties-overgenomen": (dossier, { gegevens }) =>
      gegevens.evaluaties?.some(({ partner }) => partner !== undefined) === true ? wieRoeptBijeen(dossier) : [],
  },
  za: {
    "uitnodiging-evaluatie": (dossier, einde) => [
      ...vervallen({ ...dossier, afgesloten: false }, einde, aanZa),
      ...(dossier.za === null ? [] : afmeldingen(dossier, { za: dossier.za }, einde.dag)),
    ],
  },
};
