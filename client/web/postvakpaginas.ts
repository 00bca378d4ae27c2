import type { Context } from "hono";
import type { Postvak } from "#activities/mail/postvak.ts";
import type { Inzage } from "../inlog/inzage.ts";
import { alsMail } from "./beperk.ts";
import type { Kader } from "./bladzijde.ts";
import { postvakbericht, postvaklijst } from "./postvak.ts";
import type { Web } from "./werker.ts";
import { noteerInzage } from "./noteer-inzage.ts";

/** What the paths of the mail of an embedded system answer. */

export interface Postvakbenodigdheden {
  readonly postvak: Pick<Postvak, "lijst" | "bericht"> | null;
  readonly inzage: Inzage;
  readonly kader: (c: Context<Web>) => Promise<Kader>;
  readonly nu: () => Date;
}

export function maakPostvakpaginas({ postvak, inzage, kader, nu }: Postvakbenodigdheden) {
  /** A message is about a traject: who opens it sees the personal data of that. */
  async function bericht(c: Context<Web>) {
    const gevonden = (await postvak?.bericht(c.req.param("id") ?? "")) ?? null;
    if (gevonden?.nummer != null) await noteerInzage(c, { inzage, nu }, [gevonden.nummer]);
    return gevonden;
  }

  return {
    "/postvak": async (c: Context<Web>) =>
      postvak === null ? c.notFound() : c.html(postvaklijst(await postvak.lijst(), await kader(c))),
    async "/postvak/:id"(c: Context<Web>) {
      const gevonden = await bericht(c);
      return gevonden === null ? c.notFound() : c.html(postvakbericht(gevonden, await kader(c)));
    },
    async "/postvak/:id/html"(c: Context<Web>) {
      const gevonden = await bericht(c);
      return gevonden?.html == null ? c.notFound() : alsMail(c, gevonden.html);
    },
    async "/postvak/:id/bijlage/:plek{\\d{1,3}}"(c: Context<Web>) {
      const bijlage = (await bericht(c))?.bijlagen[Number(c.req.param("plek") ?? "")];
      return bijlage === undefined
        ? c.notFound()
        : c.body(new Uint8Array(bijlage.inhoud), 200, {
            "content-type": "application/octet-stream",
            "content-disposition": "attachment",
          });
    },
  };
}
