import { createPrivateKey, X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import type { Postadres } from "#activities/mail/transport.ts";
import type { Contact } from "#activities/mail/opmaak.ts";
import { leesSmtpUrl } from "#activities/mail/smtp-url.ts";
import { isVeiligeLink } from "#activities/mail/veilige-link.ts";
import { leesZaAdressen, GEEN_ZA_ADRESSEN, type ZaAdressen } from "#activities/mail/za-adressen.ts";
import { KALENDER, leesKalender, type Kalender } from "#domain/kalender/kalender.ts";
import { isMailadres, opDeLijn } from "#domain/tekst/mailadres.ts";
import { isTelefoonnummer, telefoonnummer } from "#domain/tekst/telefoon.ts";
import { geschreven, isHoogstens, isZichtbaar, verbodenOpEenRegel } from "#domain/tekst/zichtbaar.ts";
import { gelukt, geweigerd, type Uitkomst } from "#domain/weigering.ts";
import { leesTekst } from "./bestand.ts";
import { eigenLinksleutel, KORTSTE_SLEUTEL } from "./linksleutel.ts";
import type { Temporaladres } from "./verbinding.ts";

/** All that can be set from outside: one schema over the environment. `.env.example` is made from it (env-voorbeeld.ts). */

export interface Instellingen {
  readonly modus: "embedded" | "productie";
  /** Absolute path of the folder that holds everything of an embedded system. */
  readonly data: string;
  readonly adres: string;
  /** 0 = a free one. */
  readonly poort: number;
  /** Where others reach the web: what links in letters begin with, without a slash at the end. */
  readonly webadres: string;
  /** Null: an embedded system makes its own; ask `linksleutelVan`. */
  readonly linksleutel: string | null;
  readonly temporal: Temporaladres;
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  /** Null: TLS is required, except to this very machine. */
  readonly smtpTls: "verplicht" | "geen" | null;
  readonly mail: {
    readonly van: Postadres;
    /** Right-hand side of every Message-ID. */
    readonly domein: string;
    readonly projectleider: Postadres | null;
    readonly plaatsvervanger: Postadres | null;
    readonly beheerder: Postadres | null;
    readonly zorgarrangeurs: ZaAdressen;
    readonly contact: Contact;
  };
  readonly kalender: Kalender;
  readonly takenPerRun: number;
  readonly maxCachedWorkflows: number;
  readonly logniveau: Logniveau;
  /** The Temporal SDK's own figures; null = not offered. */
  readonly metricsPoort: number | null;
  /** /livez, /readyz and /metrics of the worker; null = not offered. */
  readonly gezondheidPoort: number | null;
  /** On which both of these listen. */
  readonly gezondheidAdres: string;
}

export const LOGNIVEAUS = ["debug", "info", "warn", "error"] as const;
export type Logniveau = (typeof LOGNIVEAUS)[number];

type Omgeving = Readonly<Record<string, string | undefined>>;

export const VOORVOEGSEL = "TRAJECTEN_";

const getal = (van: number, tot: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, "moet een getal zijn")
    .transform(Number)
    .refine((n) => n >= van && n <= tot, `moet tussen ${van} en ${tot} liggen`);
const tekst = z.string().min(1).max(200);
/** Text that stands in letters. */
const tekstregel = z
  .string()
  .overwrite(geschreven)
  .refine(isZichtbaar, "mag niet leeg zijn")
  .refine((t) => isHoogstens(t, 200), "mag hoogstens 200 tekens lang zijn")
  .refine((t) => verbodenOpEenRegel(t) === null, "moet één regel zijn, zonder tekens die niemand ziet");
const email = z.string().overwrite(geschreven).refine(isMailadres, "moet een e-mailadres zijn");

/** A Message-ID is one line of the journaal, with a nummer and a name of a letter before it. */
const LANGSTE_DOMEIN = 100;
const maildomein = (tekst: string): string => opDeLijn(tekst.slice(tekst.lastIndexOf("@") + 1)) ?? "";
const pastInMessageId = (tekst: string): boolean => maildomein(tekst).length <= LANGSTE_DOMEIN;

/** As linkParam in the letters asks of a link; on this very machine http will do. */
const isWebadres = (tekst: string): boolean => isVeiligeLink(tekst) && !/[?#@]/.test(tekst);

const lukt = (lees: () => unknown): boolean => {
  try {
    lees();
    return true;
  } catch {
    return false;
  }
};

const zonderSlotstreep = (adres: string): string => {
  let eind = adres.length;
  while (adres[eind - 1] === "/") eind -= 1;
  return adres.slice(0, eind);
};

/** Every certificate of a chain: one that can't be read shows itself later only as a Temporal that does not answer. */
const isCertificaat = (pem: string): boolean => {
  const begin = "-----BEGIN CERTIFICATE-----";
  const [, ...delen] = pem.split(begin);
  return delen.length > 0 && lukt(() => delen.map((deel) => new X509Certificate(begin + deel)));
};
const certificaat = z.string().refine(isCertificaat, "moet een certificaat in PEM zijn");

/** Order and descriptions are those of `.env.example`. */
export const VELDEN = {
  MODUS: z
    .enum(["embedded", "productie"], "moet embedded of productie zijn")
    .describe(
      "embedded: alles op deze machine, voor proberen en ontwikkelen. productie: eigen Temporal, Postgres en mailserver. NODE_ENV=production betekent productie.",
    ),
  DATA: tekst.describe("Map waarin een embedded systeem alles bewaart."),
  ADRES: tekst.describe(
    "Adres waarop het web luistert. Er is nog geen inlog: embedded is dat altijd deze machine zelf, en in een container hoort de poort alleen op de machine zelf open te staan.",
  ),
  POORT: getal(0, 65_535).describe("Poort van het web; 0 = een vrije poort."),
  WEBADRES: z
    .string()
    .refine(isWebadres, "moet met https:// beginnen en mag na de naam alleen een pad hebben")
    .describe(
      "Adres waaronder anderen het web bereiken; de links in brieven beginnen ermee. Alleen wat onder /antwoord/ staat is voor hen: laat de proxy de rest tegenhouden. Embedded: deze machine zelf.",
    ),
  LINKSLEUTEL: z
    .string()
    .min(KORTSTE_SLEUTEL, `moet ten minste ${KORTSTE_SLEUTEL} tekens lang zijn`)
    .optional()
    .describe(
      "Geheim waarmee links in brieven worden ondertekend, voor elke worker en elk web hetzelfde; met een ander geheim werken oude links niet meer. Maak het met: openssl rand -base64 48. Verplicht in productie; embedded maakt er zelf een en bewaart die in de datamap.",
    ),
  TEMPORAL_ADRES: z
    .string()
    .regex(/^\S+:\d{1,5}$/, "moet host:poort zijn")
    .describe("Waar Temporal staat, als host:poort. Embedded start zijn eigen Temporal."),
  TEMPORAL_NAMESPACE: tekst.describe("Namespace in Temporal."),
  TEMPORAL_TLS: z
    .enum(["verplicht", "geen"], "moet verplicht of geen zijn")
    .optional()
    .describe(
      "verplicht: met Temporal wordt alleen over TLS gesproken. Zet dit aan als Temporal niet op hetzelfde besloten netwerk staat. geen, of leeg: zonder TLS. De naam in TEMPORAL_ADRES moet in het certificaat van Temporal staan. Embedded is altijd zonder.",
    ),
  TEMPORAL_TLS_CA: certificaat
    .optional()
    .describe(
      "Certificaat (PEM) van de autoriteit die Temporal zijn certificaat gaf. Leeg: de bekende autoriteiten, en die van NODE_EXTRA_CA_CERTS.",
    ),
  TEMPORAL_TLS_CERT: certificaat
    .optional()
    .describe("Eigen certificaat (PEM) waarmee wij ons bij Temporal bekendmaken; hoort bij TEMPORAL_TLS_SLEUTEL."),
  TEMPORAL_TLS_SLEUTEL: z
    .string()
    .refine((pem) => lukt(() => createPrivateKey(pem)), "moet een geheime sleutel in PEM zijn, zonder wachtwoord")
    .optional()
    .describe("Geheime sleutel (PEM) bij TEMPORAL_TLS_CERT."),
  // It goes out as a header, and the SDK quotes a header that it can't send.
  TEMPORAL_API_SLEUTEL: z
    .string()
    .regex(/^[\x21-\x7e]{1,5000}$/, "moet één woord zijn, zonder spaties of regeleinden")
    .optional()
    .describe("API-sleutel van Temporal, als die erom vraagt. Gaat alleen over TLS."),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)/, "moet met postgres:// of sqlite: beginnen")
    .describe("Database van het journaal. Embedded: SQLite in de datamap."),
  SMTP_URL: z
    .string()
    .refine(
      (url) => lukt(() => leesSmtpUrl(url)),
      "moet smtp://host:poort of smtps://gebruiker:wachtwoord@host:poort zijn",
    )
    .describe("Mailserver. Embedded houdt alle mail in het postvak."),
  SMTP_TLS: z
    .enum(["verplicht", "geen"], "moet verplicht of geen zijn")
    .optional()
    .describe(
      "verplicht: zonder TLS gaat er geen mail uit. geen: alleen voor een mailserver die u helemaal vertrouwt, zoals een relay op hetzelfde netwerk. Leeg: verplicht, behalve naar deze machine zelf. Het certificaat wordt altijd gecontroleerd; een eigen certificaatautoriteit geeft u op met NODE_EXTRA_CA_CERTS.",
    ),
  MAIL_VAN: email
    .refine(pastInMessageId, `heeft een domein van meer dan ${LANGSTE_DOMEIN} tekens`)
    .describe("Adres van de afzender."),
  MAIL_VAN_NAAM: tekstregel.describe("Naam van de afzender."),
  MAIL_DOMEIN: z
    .string()
    .refine((domein) => opDeLijn(domein) !== null && pastInMessageId(domein), "moet een domeinnaam zijn")
    .optional()
    .describe("Domein in de Message-ID van elke brief. Leeg: het domein van de afzender."),
  MAIL_PROJECTLEIDER: email.describe("Adres van de projectleider, voor berichten over termijnen."),
  MAIL_PLAATSVERVANGER: email
    .optional()
    .describe(
      "Adres van de plaatsvervanger, als een termijn blijft liggen. Leeg: de projectleider krijgt die berichten.",
    ),
  MAIL_BEHEERDER: email.optional().describe("Adres van de beheerder, voor berichten over het bewaren van gegevens."),
  MAIL_ZORGARRANGEURS: z
    .string()
    .overwrite(geschreven)
    .refine(
      (waarde) => leesZaAdressen(waarde) !== null,
      "moet bestaan uit delen als za-03=adres of za-03=Naam <adres>, gescheiden door een puntkomma; * mag één keer, als *=@domein",
    )
    .optional()
    .describe(
      "Adressen van de zorgarrangeurs, per aanduiding: za-03=Kim de Boer <kim@stichting.example>; za-05=sam@stichting.example; *=@stichting.example. De naam staat in brieven. Met * krijgt ieder ander aanduiding@domein.",
    ),
  CONTACT_ORGANISATIE: tekstregel.describe("Naam van de organisatie onder elke brief."),
  CONTACT_TELEFOON: z
    .string()
    .overwrite(telefoonnummer)
    .refine(isTelefoonnummer, "moet een telefoonnummer zijn")
    .describe("Telefoonnummer onder elke brief."),
  CONTACT_EMAIL: email.describe("E-mailadres onder elke brief."),
  KALENDER: tekst
    .optional()
    .describe(
      "Bestand met besluitdagen en schoolvakanties (zie docs/kalender.md). Leeg: de kalender die het systeem meebrengt.",
    ),
  TAKEN_PER_RUN: getal(1, 200).describe("Aantal workflow-taken voordat een traject een verse run begint."),
  MAX_CACHED_WORKFLOWS: getal(1, 100_000).describe("Trajecten die een worker tegelijk in het geheugen houdt."),
  LOGNIVEAU: z
    .enum(LOGNIVEAUS, `moet een van ${LOGNIVEAUS.join(", ")} zijn`)
    .describe("Wat er in het log komt: debug, info, warn of error."),
  METRICS_POORT: getal(1, 65_535)
    .optional()
    .describe("Poort voor de cijfers van de Temporal-SDK (Prometheus). Leeg: uit."),
  GEZONDHEID_POORT: getal(0, 65_535)
    .optional()
    .describe("Poort van de worker voor /livez, /readyz en /metrics. Leeg: uit."),
  GEZONDHEID_ADRES: z
    .string()
    .refine((adres) => isIP(adres) !== 0, "moet een IP-adres zijn")
    .describe(
      "IP-adres waarop de worker daarmee en met METRICS_POORT luistert. Wie het kan bereiken ziet alleen cijfers; in een container is het 0.0.0.0. Embedded is dat altijd deze machine zelf.",
    ),
};

const Schema = z.object(VELDEN);
export type Veldnaam = keyof typeof VELDEN;

/** Holds in both modes; what stands in neither list must be set. */
export const STANDAARD: Partial<Record<Veldnaam, string>> = {
  DATA: "data",
  ADRES: "127.0.0.1",
  POORT: "3000",
  TAKEN_PER_RUN: "12",
  MAX_CACHED_WORKFLOWS: "100",
  LOGNIVEAU: "info",
  GEZONDHEID_ADRES: "127.0.0.1",
};

/** An embedded system needs no settings at all: its mail stays in the postvak, so invented addresses do no harm. */
export const STANDAARD_EMBEDDED: Partial<Record<Veldnaam, string>> = {
  TEMPORAL_ADRES: "127.0.0.1:7233",
  TEMPORAL_NAMESPACE: "default",
  SMTP_URL: "smtp://127.0.0.1:2525",
  MAIL_VAN: "zorgarrangeurs@trajecten.example",
  MAIL_VAN_NAAM: "Zorgarrangeurs",
  MAIL_PROJECTLEIDER: "projectleider@trajecten.example",
  MAIL_PLAATSVERVANGER: "plaatsvervanger@trajecten.example",
  MAIL_BEHEERDER: "beheerder@trajecten.example",
  MAIL_ZORGARRANGEURS: "*=@trajecten.example",
  CONTACT_ORGANISATIE: "Stichting Onderwijsconsulenten",
  CONTACT_TELEFOON: "070 555 01 01",
  CONTACT_EMAIL: "zorgarrangeurs@trajecten.example",
};

/** All faults at once, one a line, and never a value: a value may be a password. */
export function leesInstellingen(omgeving: Omgeving): Uitkomst<Instellingen> {
  const fouten: string[] = [];
  const gezet = leesOmgeving(omgeving, fouten);
  const productie = omgeving["NODE_ENV"] === "production" || gezet.MODUS === "productie";
  if (productie && gezet.MODUS === "embedded")
    fouten.push(
      `${VOORVOEGSEL}MODUS: embedded kan niet samen met NODE_ENV=production, want embedded heeft geen inlog.`,
    );
  const data = resolve(gezet.DATA ?? STANDAARD.DATA ?? "data");

  const gelezen = (productie ? Schema.required({ LINKSLEUTEL: true }) : Schema).safeParse({
    ...STANDAARD,
    ...(productie
      ? {}
      : {
          ...STANDAARD_EMBEDDED,
          WEBADRES: `http://127.0.0.1:${gezet.POORT ?? STANDAARD.POORT}`,
          DATABASE_URL: `sqlite:${data}/trajecten.db`,
        }),
    ...gezet,
    MODUS: gezet.MODUS ?? (productie ? "productie" : "embedded"),
  });
  const kapot = new Set(fouten.map((fout) => fout.split(":")[0]));
  const isKapot = (veld: Veldnaam): boolean =>
    ["", "_FILE"].some((staart) => kapot.has(`${VOORVOEGSEL}${veld}${staart}`));
  for (const { path, message } of gelezen.error?.issues ?? []) {
    const veld = String(path[0]) as Veldnaam;
    const naam = `${VOORVOEGSEL}${veld}`;
    if (isKapot(veld)) continue;
    // Reckoned here from a setting that has its own fault.
    if (!productie && gezet[veld] === undefined) continue;
    fouten.push(
      gezet[veld] === undefined
        ? `${naam}: ontbreekt; in productie is deze instelling verplicht.`
        : `${naam}: ${message}.`,
    );
  }
  if (productie && gezet.DATABASE_URL?.startsWith("sqlite:"))
    fouten.push(`${VOORVOEGSEL}DATABASE_URL: moet in productie een Postgres-database zijn.`);
  fouten.push(...temporalfouten(gezet, isKapot));
  const kalender = kalenderUit(gezet.KALENDER, fouten);
  if (!gelezen.success || fouten.length > 0)
    return geweigerd(
      "instellingen.ongeldig",
      ["De instellingen kloppen niet:", ...fouten.map((fout) => `  ${fout}`)].join("\n"),
    );

  const w = gelezen.data;
  const adres = (waarde: string | undefined): Postadres | null =>
    waarde === undefined ? null : { naam: "", adres: waarde };
  return gelukt({
    modus: productie ? "productie" : "embedded",
    data,
    adres: w.ADRES,
    poort: w.POORT,
    webadres: zonderSlotstreep(w.WEBADRES),
    linksleutel: w.LINKSLEUTEL ?? null,
    temporal: {
      adres: w.TEMPORAL_ADRES,
      namespace: w.TEMPORAL_NAMESPACE,
      ...(w.TEMPORAL_TLS === "verplicht"
        ? {
            beveiliging: {
              ca: w.TEMPORAL_TLS_CA ?? null,
              eigen:
                w.TEMPORAL_TLS_CERT === undefined || w.TEMPORAL_TLS_SLEUTEL === undefined
                  ? null
                  : { certificaat: w.TEMPORAL_TLS_CERT, sleutel: w.TEMPORAL_TLS_SLEUTEL },
              apiSleutel: w.TEMPORAL_API_SLEUTEL ?? null,
            },
          }
        : {}),
    },
    databaseUrl: w.DATABASE_URL,
    smtpUrl: w.SMTP_URL,
    smtpTls: w.SMTP_TLS ?? null,
    mail: {
      van: { naam: w.MAIL_VAN_NAAM, adres: w.MAIL_VAN },
      domein: maildomein(w.MAIL_DOMEIN ?? w.MAIL_VAN),
      projectleider: adres(w.MAIL_PROJECTLEIDER),
      plaatsvervanger: adres(w.MAIL_PLAATSVERVANGER),
      beheerder: adres(w.MAIL_BEHEERDER),
      zorgarrangeurs: leesZaAdressen(w.MAIL_ZORGARRANGEURS ?? "") ?? GEEN_ZA_ADRESSEN,
      contact: { organisatie: w.CONTACT_ORGANISATIE, telefoon: w.CONTACT_TELEFOON, email: w.CONTACT_EMAIL },
    },
    kalender,
    takenPerRun: w.TAKEN_PER_RUN,
    maxCachedWorkflows: w.MAX_CACHED_WORKFLOWS,
    logniveau: w.LOGNIVEAU,
    metricsPoort: w.METRICS_POORT ?? null,
    gezondheidPoort: w.GEZONDHEID_POORT ?? null,
    gezondheidAdres: w.GEZONDHEID_ADRES,
  });
}

/** Half a security is none: what only works over TLS is not quietly left out. */
function temporalfouten(
  gezet: Partial<Record<Veldnaam, string>>,
  isKapot: (veld: Veldnaam) => boolean,
): readonly string[] {
  const overTls = ["TEMPORAL_TLS_CA", "TEMPORAL_TLS_CERT", "TEMPORAL_TLS_SLEUTEL", "TEMPORAL_API_SLEUTEL"] as const;
  const zonderTls = gezet.TEMPORAL_TLS === "verplicht" ? [] : overTls.filter((veld) => gezet[veld] !== undefined);
  const fouten = zonderTls.map(
    (veld) => `${VOORVOEGSEL}${veld}: kan alleen samen met ${VOORVOEGSEL}TEMPORAL_TLS=verplicht.`,
  );
  const paar = ["TEMPORAL_TLS_CERT", "TEMPORAL_TLS_SLEUTEL"] as const;
  // One that is there but could not be read has its own fault.
  const [alleen, ander] = paar.filter((veld) => gezet[veld] !== undefined || isKapot(veld));
  if (alleen !== undefined && ander === undefined)
    fouten.push(
      `${VOORVOEGSEL}${alleen}: kan niet zonder ${VOORVOEGSEL}${paar.find((veld) => veld !== alleen) ?? ""}.`,
    );
  else if (!hoortBij(gezet.TEMPORAL_TLS_CERT, gezet.TEMPORAL_TLS_SLEUTEL))
    fouten.push(
      `${VOORVOEGSEL}TEMPORAL_TLS_SLEUTEL: hoort niet bij het certificaat in ${VOORVOEGSEL}TEMPORAL_TLS_CERT.`,
    );
  return fouten;
}

/** True too where there is nothing to compare. */
function hoortBij(certificaat: string | undefined, sleutel: string | undefined): boolean {
  if (certificaat === undefined || sleutel === undefined) return true;
  try {
    return new X509Certificate(certificaat).checkPrivateKey(createPrivateKey(sleutel));
  } catch {
    return true;
  }
}

/** What links in letters are signed with. */
export const linksleutelVan = ({ linksleutel, data }: Pick<Instellingen, "linksleutel" | "data">): string =>
  linksleutel ?? eigenLinksleutel(data);

function leesOmgeving(omgeving: Omgeving, fouten: string[]): Partial<Record<Veldnaam, string>> {
  const gezet: Partial<Record<Veldnaam, string>> = {};
  for (const veld of Object.keys(VELDEN) as Veldnaam[]) {
    const waarde = leesVeld(omgeving, veld, fouten);
    if (waarde !== null) gezet[veld] = waarde;
  }
  return gezet;
}

/** Takes X, or the contents of the file that X_FILE names. An empty value counts as absent: compose files pass those. */
export function leesVeld(omgeving: Omgeving, veld: Veldnaam, fouten: string[]): string | null {
  const naam = `${VOORVOEGSEL}${veld}`;
  const direct = ingevuld(omgeving[naam]);
  const bestand = ingevuld(omgeving[`${naam}_FILE`]);
  if (direct && bestand) fouten.push(`${naam}: staat er ook als ${naam}_FILE; kies een van beide.`);
  else if (direct) return direct;
  else if (bestand) {
    const gelezen = leesTekst(bestand);
    const inhoud = gelezen.ok ? ingevuld(gelezen.waarde) : null;
    if (inhoud !== null) return inhoud;
    fouten.push(`${naam}_FILE: ${gelezen.ok ? "dit bestand is leeg." : gelezen.weigering.reden}`);
  }
  return null;
}

const ingevuld = (waarde: string | undefined): string | null =>
  waarde !== undefined && isZichtbaar(waarde) ? waarde.trim() : null;

/** A calendar that can't be read stops the start: terms without feestdagen would be wrong without a word. */
function kalenderUit(pad: string | undefined, fouten: string[]): Kalender {
  if (pad === undefined) return KALENDER;
  const naam = `${VOORVOEGSEL}KALENDER`;
  const tekst = leesTekst(pad);
  const gelezen = tekst.ok ? leesKalender(tekst.waarde) : tekst;
  if (gelezen.ok) return gelezen.waarde;
  fouten.push(`${naam}: ${gelezen.weigering.reden.replaceAll("\n", "\n  ")}`);
  return KALENDER;
}
