import { KOLOMMEN, type Kolom, type RegisterRij } from "#domain/register/register.ts";

/** The bytes of a file. */
export const bytes = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);

/** Fields as they stand in the file; what is not given is the field of a sound aanvraag that was granted and finished. */
export type Velden = Partial<Record<Kolom, string>>;

const GAAF: Record<Kolom, string> = {
  nummer: "1",
  ontvangen_op: "2023-01-02",
  aanvrager: "school",
  naam: "De Kring Drachten",
  soort: "(V)SO",
  onderwijstypen: "cluster 3|cluster 4",
  regio: "Noord",
  kernvraag: "anders",
  besluit: "toegekend",
  besloten_op: "2023-02-01",
  reden_afwijzing: "",
  trajectvorm: "lang",
  duur: "125",
  gestart_op: "2023-03-01",
  verlenging_gevraagd_op: "2023-09-01",
  verlenging_besluit: "toegekend",
  verlenging_reden: "doelen nog niet volledig bereikt",
  afgerond_op: "2023-12-01",
  eindverslag: "ja",
  oordeel: "goed",
};

/** All that belongs to a traject, emptied. */
export const ZONDER_TRAJECT: Velden = {
  trajectvorm: "",
  duur: "",
  gestart_op: "",
  verlenging_gevraagd_op: "",
  verlenging_besluit: "",
  verlenging_reden: "",
  afgerond_op: "",
  eindverslag: "",
  oordeel: "",
};
export const AFGEWEZEN: Velden = { ...ZONDER_TRAJECT, besluit: "afgewezen", reden_afwijzing: "buiten de doelgroep" };
export const ONBESLIST: Velden = { ...ZONDER_TRAJECT, besluit: "", besloten_op: "" };

export const KOP = KOLOMMEN.join(";");
export const regel = (velden: Velden = {}): string =>
  KOLOMMEN.map((kolom) => ({ ...GAAF, ...velden })[kolom]).join(";");
export const bestand = (...regels: string[]): Uint8Array => bytes([KOP, ...regels, ""].join("\n"));

const aangehaald = (tekst: string): string => (/[";\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst);

function alsTekst(waarde: RegisterRij[Kolom]): string {
  if (waarde === null) return "";
  if (typeof waarde === "boolean") return waarde ? "ja" : "nee";
  return Array.isArray(waarde) ? waarde.join("|") : String(waarde);
}

/** Writes what leesRegister reads, to prove that nothing is lost on the way. */
export const schrijfRegister = (rijen: readonly RegisterRij[], einde = "\n"): Uint8Array =>
  bytes(
    [KOP, ...rijen.map((rij) => KOLOMMEN.map((kolom) => aangehaald(alsTekst(rij[kolom]))).join(";")), ""].join(einde),
  );
