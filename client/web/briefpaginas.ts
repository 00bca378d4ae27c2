import type { Context } from "hono";
import { leesBrief } from "#activities/mail/lees-mail.ts";
import type { BewaardeMail, Store } from "#activities/store/store.ts";
import { verzondenMails, type Briefmail } from "#domain/beeld/brieven.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import { draagt } from "#domain/traject/lees.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import type { Inzage } from "../inlog/inzage.ts";
import { zichtOp, type Pad } from "./bladzijden.ts";
import { alsMail } from "./beperk.ts";
import type { Kader } from "./bladzijde.ts";
import { briefblad, nietAlleTrajecten } from "./brief.ts";
import type { Web } from "./werker.ts";
import { noteerInzage } from "./noteer-inzage.ts";

export interface Briefbenodigdheden {
  readonly store: Pick<Store, "mail" | "projectie" | "regels">;
  readonly inzage: Inzage;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly nu: () => Date;
}

interface Gevonden {
  readonly rij: Trajectregel;
  readonly mail: Briefmail;
  readonly bewaard: BewaardeMail | null;
}

const PAD = "/trajecten/:nummer/brieven/:hash{[0-9a-f]{64}}";
const HTML = `${PAD}/html` as const;

/** What a traject sent, found by the hash that its journaal tells: nothing else that is kept can be asked for. */
export function maakBriefpaginas({ store, inzage, kader, nu }: Briefbenodigdheden) {
  const zoek = async (c: Context<Web>): Promise<Gevonden | null> => {
    const projectie = c.get("projectie");
    if (projectie === null) return null;
    const { rij, dossier } = projectie;
    const regels = await store.regels(rij.nummer);
    const mail = verzondenMails(regels, namenIn(dossier)).find(({ hash }) => hash === c.req.param("hash"));
    return mail === undefined ? null : { rij, mail, bewaard: await store.mail(mail.hash) };
  };
  /** Whether who asks sees all that the mail tells of; then it is noted of each traject. */
  const zietAlles = async (c: Context<Web>, nummers: readonly string[]): Promise<boolean> => {
    const werker = c.get("werker");
    for (const nummer of nummers) {
      const dossier = (await store.projectie(nummer))?.dossier;
      const eigen = dossier !== undefined && draagt(dossier, werker.id);
      if (zichtOp(PAD, werker, { eigen }) !== "alles") return false;
    }
    await noteerInzage(c, { inzage, nu }, nummers);
    return true;
  };
  return {
    async [PAD](c: Context<Web>) {
      const gevonden = await zoek(c);
      if (gevonden === null) return c.notFound();
      const { mail, bewaard } = gevonden;
      const { nummer, naam } = gevonden.rij;
      if (bewaard !== null && !(await zietAlles(c, bewaard.nummers)))
        return c.html(nietAlleTrajecten(nummer, naam, mail, await kader(c)));
      const ruw = bewaard?.mail?.ruw;
      const brief = ruw === undefined ? null : await leesBrief(ruw);
      return c.html(briefblad({ nummer, naam, mail, bewaard, brief }, await kader(c)));
    },
    async [HTML](c: Context<Web>) {
      const { bewaard = null } = (await zoek(c)) ?? {};
      if (bewaard?.mail == null || !(await zietAlles(c, bewaard.nummers))) return c.notFound();
      const { html } = await leesBrief(bewaard.mail.ruw);
      return html === null ? c.notFound() : alsMail(c, html);
    },
  } satisfies Partial<Record<Pad, (c: Context<Web>) => Promise<Response>>>;
}
