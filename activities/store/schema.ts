import type { Projectie } from "#domain/projectie/projecteer.ts";
import type { Persoon, Signaalsoort } from "#domain/signalen/signaal.ts";

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

/** One projection; the last columns are JSON. */
export interface ProjectieTabel {
  nummer: string;
  volgnummer: number;
  rij: string;
  aanvraag: string | null;
  dossier: string;
  ochtendpost: string;
}

/**
 * What a projection is found, filtered and sorted by (lijst.ts). `mensen` names people of outside: it is thrown away and made again with the projection, so
 * whoever is forgotten there is forgotten here.
 */
export interface LijstTabel {
  nummer: string;
  /** In which order lists stand unless another is chosen. */
  volgorde: string;
  fase: string;
  staat: string;
  /** In the order of a life. */
  plek: number;
  stap: number | null;
  za: string | null;
  overdracht_naar: string | null;
  regio: string;
  gebied: string | null;
  omvang: string | null;
  leeftijd: string | null;
  doelgroep: string | null;
  kernvraag: string | null;
  besluit: string | null;
  vorm: string | null;
  soort: string;
  periode: string;
  /** Of its hours. */
  deel: number | null;
  /** Of the hours that run now. */
  uren_over: number;
  termijn_op: string | null;
  ontvangen_op: string | null;
  gestart_op: string | null;
  einde_op: string | null;
  daad_op: string | null;
  bron_naam: string | null;
  bron_nummer: string | null;
  /** As they sort: without accents and capitals. */
  naam: string | null;
  aanvrager: string | null;
  zoek: string;
  mensen: string;
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

/** What the verantwoording counted of a traject (JSON; null: nothing) as it was known at the end of day `van`, until the next row. */
export interface AanvraagstandTabel {
  nummer: string;
  van: string;
  aanvraag: string | null;
}

/** What one line means to the figures (domain/verantwoording/later-vastgelegd.ts); `correctie` 1: it is one. */
export interface CijferregelTabel {
  nummer: string;
  volgnummer: number;
  vastgelegd_op: string;
  gebeurd_op: string;
  correctie: number;
  uren: number;
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
  lijst: LijstTabel;
  verzonden: VerzondenTabel;
  signaal: SignaalTabel;
  aanvraagstand: AanvraagstandTabel;
  cijferregel: CijferregelTabel;
  mail: MailTabel;
  mail_traject: MailTrajectTabel;
  /** Temporary, on one connection: where a rebuild collects its projections before the swap. */
  herbouw: ProjectieTabel;
  herbouw_lijst: LijstTabel;
  herbouw_signaal: SignaalTabel;
  herbouw_aanvraagstand: AanvraagstandTabel;
  herbouw_cijferregel: CijferregelTabel;
}

export const PROJECTIE_KOLOMMEN = [
  "nummer",
  "volgnummer",
  "rij",
  "aanvraag",
  "dossier",
  "ochtendpost",
] as const satisfies readonly (keyof ProjectieTabel)[];

export function naarRecord({ nummer, volgnummer, rij, aanvraag, ochtendpost, dossier }: Projectie): ProjectieTabel {
  return {
    nummer,
    volgnummer,
    rij: JSON.stringify(rij),
    aanvraag: aanvraag === null ? null : JSON.stringify(aanvraag),
    dossier: JSON.stringify(dossier),
    ochtendpost: JSON.stringify(ochtendpost),
  };
}

export const vanRecord = (record: ProjectieTabel): Projectie => ({
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

export const CIJFERREGEL_KOLOMMEN = [
  "nummer",
  "volgnummer",
  "vastgelegd_op",
  "gebeurd_op",
  "correctie",
  "uren",
] as const satisfies readonly (keyof CijferregelTabel)[];
