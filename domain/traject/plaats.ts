import type { Tijdstip } from "../kalender/datum.ts";
import type { Weigering } from "../weigering.ts";
import type { Dossier } from "./dossier.ts";
import { step } from "./step.ts";
import { type Inzending } from "./inzending.ts";
import { type Zaak } from "./zaak.ts";

/**
 * A grant needs a place in the subsidieperiode, and so do an offer that was accepted in time but recorded after its place had gone, and
 * reopening a traject that gave its place back, or booking hours on it: those can't be booked without a reason. What comes from a
 * register had its place already.
 */
export const neemtPlaats = ({ type, gegevens, bron = null }: Inzending): boolean =>
  bron === null && (type === "uren.geboekt" ? gegevens["reden"] !== undefined : Object.hasOwn(ALS_VOL, type));

/** Whether it needs a place, whatever is told of it; then there will be one by the time that its rules are asked. */
export const vraagtAltijdPlaats = (type: string): boolean => type !== "uren.geboekt" && type in ALS_VOL;

/** What can be done when the period is full, by what needs the place. */
const ALS_VOL: Readonly<Record<string, string>> = {
  "aanvraag.toegekend": "Zet de aanvraag op de wachtlijst of wijs af.",
  "plaats.aanvaard": "De aanvraag blijft op de wachtlijst.",
  "traject.heropend": "Heropenen kan zodra er een plaats vrijkomt of de projectleider er meer openstelt.",
  "uren.geboekt":
    "Dit traject gaf zijn plaats terug, want het had geen uren gekost. Boeken kan zodra er een plaats vrijkomt of de projectleider er meer openstelt.",
};

const ALS_VOL_EN_WACHT =
  "Zet de aanvraag vooraan op de wachtlijst (aanvraag.voorgetrokken): dan krijgt zij de eerste plaats die vrijkomt.";

/** What a full period leaves of a grant. */
export const alsToekennenVolIs = ({ opWachtlijst }: Pick<Dossier, "opWachtlijst">): string =>
  opWachtlijst === null ? "aanvraag.op-wachtlijst" : "aanvraag.voorgetrokken";

/** The refusal of a full period, with what can be done instead. */
export const metRaad = (weigering: Weigering, zaak: Zaak, inzendingen: readonly Inzending[]): Weigering => {
  if (weigering.code !== "periode.vol") return weigering;
  const type = dieDePlaatsNeemt(zaak, inzendingen)?.type ?? "";
  const wacht = type === "aanvraag.toegekend" && alsToekennenVolIs(zaak.dossier) === "aanvraag.voorgetrokken";
  const raad = wacht ? ALS_VOL_EN_WACHT : ALS_VOL[type];
  return raad === undefined ? weigering : { ...weigering, reden: `${weigering.reden} ${raad}` };
};

/** Whether a place must be claimed before these gebeurtenissen can happen. */
export const vraagtPlaats = (zaak: Zaak, inzendingen: readonly Inzending[]): boolean =>
  zaak.dossier.plaats === "geen" && dieDePlaatsNeemt(zaak, inzendingen) !== undefined;

/** Whether it may take a place that others wait for: a grant only with a reason; what had its place before, or an offer of it, comes first anyway. */
export const magVoorbij = (zaak: Zaak, inzendingen: readonly Inzending[]): boolean => {
  const neemt = dieDePlaatsNeemt(zaak, inzendingen);
  return neemt?.type !== "aanvraag.toegekend" || neemt.gegevens["buitenVolgorde"] !== undefined;
};

/** What comes after it in the same act finds the place there. */
const dieDePlaatsNeemt = (zaak: Zaak, inzendingen: readonly Inzending[]): Inzending | undefined =>
  inzendingen.find((inzending) => neemtPlaats(inzending) && !zaak.gezien.some(([id]) => id === inzending.id));

/** The same gebeurtenissen with the reservation of the place written before the gebeurtenis that takes it, where one is needed.
 * `periode` must be told while the dossier is not opened yet; `voorbij`: who waited in front of it. */
export const metPlaats = (
  zaak: Zaak,
  inzendingen: readonly Inzending[],
  periode = zaak.dossier.regels.id,
  voorbij: readonly string[] = [],
): readonly Inzending[] => {
  const neemt = vraagtPlaats(zaak, inzendingen) ? dieDePlaatsNeemt(zaak, inzendingen) : undefined;
  if (neemt === undefined) return inzendingen;
  const reservering: Inzending = {
    id: `${neemt.id}:plaats`,
    type: "plaats.gereserveerd",
    gegevens: { periode, ...(voorbij.length === 0 ? {} : { voorbij }) },
    door: { rol: "systeem", id: "motor" },
    // As old as what takes it, or the stand of a day in between would have neither.
    ...(neemt.gebeurdOp === undefined ? {} : { gebeurdOp: neemt.gebeurdOp }),
  };
  return inzendingen.flatMap((inzending) => (inzending === neemt ? [reservering, inzending] : [inzending]));
};

/** Of a traject that is stopped the hours tell whether its place was spent. */
const GEEFT_TERUG: ReadonlySet<string> = new Set(["traject.stopgezet", "uren.gecorrigeerd"]);

const boektAlsnog = (inzending: Inzending): boolean => inzending.type === "uren.geboekt" && neemtPlaats(inzending);

/**
 * The same gebeurtenissen, with hours booked before what would give the place back for want of them. Who moves all hours of a stopped traject to
 * another fase, or stops it and books what it cost, has spent the place all along: it must not go to another within one act. Where the place
 * stays they are as they were sent, which is how such an act always was carried out.
 */
export function eerstGeboekt(
  zaak: Zaak,
  inzendingen: readonly Inzending[],
  nu: Tijdstip,
  opties?: { readonly toegelaten: boolean },
): readonly Inzending[] {
  if (zaak.dossier.plaats === "geen") return inzendingen;
  const plaatsIsWegNa = (aantal: number): boolean => {
    const uitkomst = step(zaak, inzendingen.slice(0, aantal), nu, opties);
    return uitkomst.ok && uitkomst.waarde.zaak.dossier.plaats === "geen";
  };
  const plek = inzendingen.findIndex(
    ({ type }, i) => GEEFT_TERUG.has(type) && inzendingen.slice(i + 1).some(boektAlsnog) && plaatsIsWegNa(i + 1),
  );
  if (plek < 0) return inzendingen;
  const erna = inzendingen.slice(plek);
  return [
    ...inzendingen.slice(0, plek),
    ...erna.filter(boektAlsnog),
    ...erna.filter((inzending) => !boektAlsnog(inzending)),
  ];
}
