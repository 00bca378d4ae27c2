import { writeFile } from "node:fs/promises";
import type { BewaardeMail, Store } from "#activities/store/store.ts";
import { verzondenMails, type Briefmail } from "#domain/beeld/brieven.ts";
import { metNamen } from "#domain/medewerkers/namen.ts";
import { opsomming } from "#domain/tekst/opsomming.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { onbekendTraject, Opdrachtfout, verkeerdGebruik } from "../fouten.ts";
import { noteerInzage } from "../inzage.ts";
import { alsNummer, type Algemeen, type VoegToe } from "../opdracht.ts";
import { leesNamen, metStore, zoekPlek } from "../plek.ts";
import { inRegels, json, opEenRegel, type Scherm } from "../scherm.ts";
import { tabel, type Tabelkolom } from "../tabel.ts";

interface Keuzen extends Algemeen {
  readonly eml?: string;
  readonly mislukt?: true;
}

export const voegToe: VoegToe = (programma, { scherm, env }) => {
  programma
    .command("brief")
    .description("de brieven van een traject, zoals zij gingen")
    .argument("[nummer]", "nummer, bijvoorbeeld ZA-2025-001", alsNummer)
    .argument("[brief]", "welke, uit de lijst die u zonder krijgt", alsVolgnummer)
    .option("--mislukt", "in plaats daarvan: van alle trajecten de brieven die niet gingen, en waarom")
    .option("--eml <bestand>", "bewaar de brief zoals hij ging, voor een mailprogramma")
    .action(
      async (
        nummer: string | undefined,
        welke: number | undefined,
        _eigen: unknown,
        opdracht: { optsWithGlobals(): Keuzen },
      ) => {
        const { data, eml, mislukt, json: alsJson } = opdracht.optsWithGlobals();
        if (mislukt) return (await import("../brieffouten.ts")).toonBrieffouten(scherm, zoekPlek(data, env), alsJson);
        if (nummer === undefined)
          throw verkeerdGebruik("Zeg van welk traject, of vraag met --mislukt welke brieven niet gingen.", "nummer");
        if (eml !== undefined && welke === undefined)
          throw verkeerdGebruik("Zeg ook welke brief u wilt bewaren.", "brief");
        const plek = zoekPlek(data, env);
        if (welke === undefined) {
          const mails = await metStore(plek, (store) => mailsVan(store, nummer));
          await noteerInzage(plek, [nummer], scherm);
          const rijen = metNamen(mails, await leesNamen(plek)).map((mail, i) => ({ nr: i + 1, ...mail }));
          scherm.uit(alsJson ? json(rijen) : alsLijst(nummer, rijen, scherm));
          return;
        }
        const { mail, ruw, nummers } = await metStore(plek, (store) => zoekMail(store, nummer, welke));
        await noteerInzage(plek, nummers, scherm);
        if (eml !== undefined) await bewaar(eml, ruw);
        const { leesBrief } = await import("#activities/mail/lees-mail.ts");
        const { html: _html, ...brief } = await leesBrief(ruw);
        scherm.uit(
          alsJson
            ? json({ nummer, nr: welke, hash: mail.hash, brieven: mail.brieven, ...brief })
            : [
                `Aan: ${brief.aan.map(opEenRegel).join(", ")}`,
                `Van: ${opEenRegel(brief.van)}`,
                `Onderwerp: ${scherm.vet(opEenRegel(brief.onderwerp))}`,
                `Gemaakt op: ${brief.datum ?? "onbekend"}`,
                ...(brief.bijlagen.length === 0 ? [] : [`Bijlagen: ${brief.bijlagen.map(opEenRegel).join(", ")}`]),
                `Kenmerk: ${opEenRegel(brief.messageId)}`,
                `Hash: ${mail.hash}, zoals in het journaal`,
                "",
                ...inRegels(brief.tekst),
                ...(eml === undefined ? [] : ["", `Bewaard in ${eml}.`]),
              ].join("\n"),
        );
      },
    );
};

function alsVolgnummer(tekst: string): number {
  if (!/^[1-9]\d{0,4}$/.test(tekst)) throw verkeerdGebruik("Welke brief is een getal: 1, 2, 3 …", "brief");
  return Number(tekst);
}

async function mailsVan(store: Store, nummer: string): Promise<readonly Briefmail[]> {
  const projectie = await store.projectie(nummer);
  if (projectie === null) throw onbekendTraject(nummer);
  return verzondenMails(await store.regels(nummer), namenIn(projectie.dossier));
}

async function zoekMail(
  store: Store,
  nummer: string,
  welke: number,
): Promise<{ readonly mail: Briefmail; readonly ruw: Uint8Array; readonly nummers: readonly string[] }> {
  const mail = (await mailsVan(store, nummer))[welke - 1];
  if (mail === undefined)
    throw new Opdrachtfout(
      "brief.onbekend",
      `Brief ${welke} van ${nummer} is er niet. Met trajecten brief ${nummer} ziet u welke er zijn.`,
      { veld: "brief" },
    );
  const bewaard = await store.mail(mail.hash);
  return { mail, ruw: inhoudVan(bewaard, mail.hash).ruw, nummers: bewaard?.nummers ?? [nummer] };
}

type Rij = Briefmail & { readonly nr: number };

const KOLOMMEN: readonly Tabelkolom<Rij>[] = [
  { kop: "NR", van: ({ nr }) => nr, rechts: true },
  { kop: "DAG", van: ({ op }) => op },
  { kop: "BRIEF", van: ({ brieven }) => opsomming(brieven), rekbaar: true },
  { kop: "AAN", van: ({ lezer }) => lezer },
];

const alsLijst = (nummer: string, rijen: readonly Rij[], scherm: Scherm): string =>
  rijen.length === 0 ? `Van ${nummer} ging nog geen brief.` : tabel(KOLOMMEN, rijen, scherm);

function inhoudVan(bewaard: BewaardeMail | null, hash: string): NonNullable<BewaardeMail["mail"]> {
  if (bewaard === null)
    throw new Opdrachtfout("brief.weg", `Deze brief is niet bewaard, terwijl het journaal hem noemt (${hash}).`);
  if (bewaard.klopt === null)
    throw new Opdrachtfout("brief.vergeten", `Deze brief is vergeten. Alleen zijn hash is er nog (${hash}).`);
  if (bewaard.mail === null)
    throw new Opdrachtfout(
      "brief.klopt-niet",
      `De bewaarde brief is veranderd: hij past niet meer bij zijn hash (${hash}).`,
    );
  return bewaard.mail;
}

/** What stands there already stays. */
async function bewaar(pad: string, ruw: Uint8Array): Promise<void> {
  try {
    await writeFile(pad, ruw, { flag: "wx", mode: 0o600 });
  } catch (fout) {
    const bestaat = fout instanceof Error && "code" in fout && fout.code === "EEXIST";
    throw new Opdrachtfout(
      "bestand.niet-geschreven",
      bestaat ? `Het bestand ${pad} is er al.` : `Het bestand ${pad} kan niet worden geschreven.`,
      { veld: "eml", oorzaak: fout },
    );
  }
}
