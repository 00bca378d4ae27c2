import type { Projectie } from "#domain/projectie/projecteer.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Persoon, Signaalsoort } from "#domain/signalen/signaal.ts";
import { RUST } from "#domain/traject/staat.ts";

/** One line of the journaal; the columns beside `regel`, `hash` and `geheim` exist to find and order it. */
export interface JournaalTabel {
  nummer: string;
  volgnummer: number;
  id: string;
  type: string;
  gebeurd_op: string | null;
  vastgelegd_op: string;
  hash: string;
  /** The text that was hashed, so that the chain is checked without taking it apart. */
  regel: string;
  /** JSON: the personal data that `regel` holds sealed. */
  geheim: string | null;
}

/** A line that a worker wrote just before it died, and that never came to be; see keten.ts. */
export type VervallenTabel = Pick<JournaalTabel, "nummer" | "volgnummer" | "hash" | "regel" | "geheim">;

/** One projection; the last columns are JSON, the others exist to filter and sort. */
export interface ProjectieTabel {
  nummer: string;
  volgnummer: number;
  staat: string;
  fase: number | null;
  regio: string;
  za: string | null;
  periode: string;
  /** Sorts the lists; see `sorteerdag`. */
  termijn_op: string;
  bron_naam: string | null;
  bron_nummer: string | null;
  rij: string;
  aanvraag: string | null;
  dossier: string;
  ochtendpost: string;
}

/**
 * One signal of one traject (domain/signalen). `kern` is JSON and says it all, in words that may name people: it is thrown away and made again with the
 * projection, so whoever is forgotten there is forgotten here. The others exist to find and order it.
 */
export interface SignaalTabel {
  nummer: string;
  sleutel: string;
  /** Its place among those of the traject. */
  volgorde: number;
  soort: Signaalsoort;
  /** Whose it is; `id` only of a zorgarrangeur. */
  rol: Persoon["rol"];
  id: string | null;
  /** See `Signaaldagen`. */
  van: string;
  tot: string;
  uiterlijk: string | null;
  dringend_vanaf: string | null;
  /** 1: its day is worked out by who looks. */
  prognose: number;
  afgehandeld_op: string | null;
  kern: string;
}

/** One letter, by the Message-ID that it has in a mail of its own; see activities/mail/verzendregister.ts. */
export interface VerzondenTabel {
  message_id: string;
  /** The Message-ID of the mail that it goes in: that of another letter where several go together. */
  bericht: string;
  stand: "begonnen" | "verzonden" | "geweigerd" | "niet-aangenomen";
  pogingen: number;
  /** What the mail server said, without addresses. */
  antwoord: string | null;
  begonnen_op: string;
  klaar_op: string | null;
  /** The bytes that it goes in; null: they were not kept, so it surely did not go. */
  hash: string | null;
}

/** A mail as it goes, by the SHA-256 of its bytes. The last three are personal data: they may be forgotten, together. */
export interface MailTabel {
  hash: string;
  bewaard_op: string;
  /** zlib (RFC 1950) over the bytes. */
  inhoud: Uint8Array | null;
  /** The addresses that SMTP was given. */
  van: string | null;
  aan: string | null;
}

/** Which trajecten a mail tells of: more than one in the post of a morning, and in an overview of a week. */
export interface MailTrajectTabel {
  hash: string;
  nummer: string;
}

export interface Schema {
  journaal: JournaalTabel;
  vervallen: VervallenTabel;
  projectie: ProjectieTabel;
  verzonden: VerzondenTabel;
  signaal: SignaalTabel;
  mail: MailTabel;
  mail_traject: MailTrajectTabel;
  /** Temporary, on one connection: where a rebuild collects its projections before the swap. */
  herbouw: ProjectieTabel;
  herbouw_signaal: SignaalTabel;
}

/**
 * The day on which the next term ends; whoever has none comes after those. What is at rest comes last, unless somebody waits for it still, as
 * with a check of the borging: that it is kept for years is nothing to wait for.
 */
export function sorteerdag({
  termijn,
  termijnOp,
  staat,
}: Pick<Trajectregel, "termijn" | "termijnOp" | "staat">): string {
  if (!RUST.includes(staat)) return termijnOp ?? "9999-12-31";
  return termijnOp === null || termijn === "bewaren" ? "9999-12-31 in rust" : termijnOp;
}

export const PROJECTIE_KOLOMMEN = [
  "nummer",
  "volgnummer",
  "staat",
  "fase",
  "regio",
  "za",
  "periode",
  "termijn_op",
  "bron_naam",
  "bron_nummer",
  "rij",
  "aanvraag",
  "dossier",
  "ochtendpost",
] as const satisfies readonly (keyof ProjectieTabel)[];

export function naarRecord({ nummer, volgnummer, rij, aanvraag, ochtendpost, dossier }: Projectie): ProjectieTabel {
  return {
    nummer,
    volgnummer,
    staat: rij.staat,
    fase: rij.fase,
    regio: rij.regio,
    za: rij.za,
    periode: rij.periode,
    termijn_op: sorteerdag(rij),
    bron_naam: rij.bronNaam,
    bron_nummer: rij.bronNummer,
    rij: JSON.stringify(rij),
    aanvraag: aanvraag === null ? null : JSON.stringify(aanvraag),
    dossier: JSON.stringify(dossier),
    ochtendpost: JSON.stringify(ochtendpost),
  };
}

export const OPGESLAGEN = [
  "nummer",
  "volgnummer",
  "rij",
  "aanvraag",
  "dossier",
  "ochtendpost",
] as const satisfies readonly (keyof ProjectieTabel)[];

type Opgeslagen = Pick<ProjectieTabel, (typeof OPGESLAGEN)[number]>;

export const vanRecord = (record: Opgeslagen): Projectie => ({
  nummer: record.nummer,
  volgnummer: record.volgnummer,
  rij: JSON.parse(record.rij) as Projectie["rij"],
  aanvraag: record.aanvraag === null ? null : (JSON.parse(record.aanvraag) as Projectie["aanvraag"]),
  dossier: JSON.parse(record.dossier) as Projectie["dossier"],
  ochtendpost: JSON.parse(record.ochtendpost) as Projectie["ochtendpost"],
});

export const SIGNAAL_KOLOMMEN = [
  "nummer",
  "sleutel",
  "volgorde",
  "soort",
  "rol",
  "id",
  "van",
  "tot",
  "uiterlijk",
  "dringend_vanaf",
  "prognose",
  "afgehandeld_op",
  "kern",
] as const satisfies readonly (keyof SignaalTabel)[];
