import type { Context } from "hono";
import { html } from "hono/html";
import { eerste } from "#domain/formulier/veld.ts";
import { WIE } from "./formulier/blad.ts";
import { getypt } from "./formulier/getypt.ts";
import { kenmerkVan, leesInvoer } from "./formulier/invoer.ts";
import { formulieradres, kenmerkInAdres } from "./formulieradres.ts";
import { watGestuurdIs } from "./gestuurd.ts";
import { inlogadres, type Blad, type Toegang } from "./toegang.ts";
import type { Bewaring, Web } from "./werker.ts";

/** A form that came to nothing yet: what was typed is kept for who typed it, in this browser; also when the session is over by then, until the log-in. */

/** Asks who it is, with what they sent kept; says so, and shows it, where it can't be kept. */
export async function bewaarEerst(c: Context<Web>, toegang: Toegang, blad: Blad): Promise<Response> {
  const tekst = await watGestuurdIs(c);
  const van = await eigenaar(c, toegang, eerste(leesInvoer(tekst), WIE));
  const wat = { pad: c.req.path, tekst, ...kenmerkIn(tekst), uitgelogd: true } as const;
  const id = van === null ? null : await toegang.bewaard.bewaar(van.geheim, { ...van, ...wat }, toegang.nu());
  if (id !== null) return c.redirect(inlogadres(formulieradres(c.req.path, id), "bewaard"), 303);
  // What somebody else typed is not for who is logged in now.
  const vanAnder = (c.get("werker") as Web["Variables"]["werker"] | undefined) !== undefined;
  return c.html(
    blad(
      vanAnder ? "Dit formulier is van iemand anders" : "U was niet meer ingelogd",
      html`<p class="melding let-op">
          <strong>Er is niets vastgelegd.</strong> ${
            vanAnder
              ? "Het is geopend onder een andere naam dan waarmee u nu bent ingelogd, en kon niet worden bewaard."
              : "Dit systeem weet niet meer van wie dit formulier was, en kon daarom niet bewaren wat u typte. Hieronder staat het nog: kopieer het voordat u verdergaat."
          }
        </p>
        <p><a class="knop" href="${inlogadres(c.req.path)}" target="_blank">Log in, in een nieuw tabblad</a></p>
        ${vanAnder ? "" : getypt(leesInvoer(tekst))}`,
    ),
    vanAnder ? 409 : 403,
  );
}

/** Whether this form was made for somebody else than who sends it: there are browsers that two people use. */
export async function isVanAnder(c: Context<Web>, medewerker: string): Promise<boolean> {
  const wie = eerste(leesInvoer(await watGestuurdIs(c)), WIE);
  return wie !== "" && wie !== medewerker;
}

/** For who is logged in, as long as this is asked; `klaar`: what was sent came to something, and is kept no longer. */
export function bewaringVan(
  c: Context<Web>,
  { bewaard, nu }: Toegang,
  { geheim, medewerker }: { readonly geheim: string; readonly medewerker: string },
): Bewaring & { klaar(): Promise<void> } {
  let vastgehouden = false;
  return {
    async bewaar(tekst) {
      const wat = { medewerker, pad: c.req.path, tekst, ...kenmerkIn(tekst) };
      const id = await bewaard.bewaar(geheim, wat, nu());
      vastgehouden = id !== null;
      return id;
    },
    alle: () => bewaard.alle(geheim, c.req.path, nu()),
    async klaar() {
      const { kenmerk } = kenmerkIn(await watGestuurdIs(c));
      if (!vastgehouden && kenmerk !== undefined) await bewaard.wis(geheim, kenmerk);
    },
  };
}

/** For the page of the form: what was typed there before; null: it is not kept any more. */
export async function leesBewaard(c: Context<Web>, { bewaard, nu }: Toegang, geheim: string): Promise<void> {
  const id = kenmerkInAdres(c);
  if (id !== undefined) c.set("bewaard", await bewaard.lees(geheim, id, c.req.path, nu()));
}

interface Begonnen {
  readonly medewerker: string;
  readonly naar: string;
  /** The secret of the session that this browser had. */
  readonly eerder: string | null;
  readonly geheim: string;
}

/** After a log-in; gives where to go. */
export async function naBegin(
  c: Context,
  { sessies, bewaard, waskoek, nu }: Toegang,
  { medewerker, naar, eerder, geheim }: Begonnen,
): Promise<string> {
  const voorheen = waskoek.lees(c);
  const mee = [];
  for (const van of [eerder, voorheen])
    if (van !== null) mee.push(...(await bewaard.neemOver(van, geheim, medewerker, nu())));
  const vorige = eerder === null ? null : await sessies.was(eerder);
  // Whoever was here before may come back to what they were typing.
  if (eerder !== null && vorige !== null && vorige !== medewerker) waskoek.zet(c, eerder);
  else if (voorheen !== null && (await sessies.was(voorheen)) === medewerker) waskoek.wis(c);
  // What nobody was kept from sending waits where it is.
  const laatste = mee.find(({ uitgelogd }) => uitgelogd);
  return naar === "/" && laatste !== undefined ? formulieradres(laatste.pad, laatste.id) : naar;
}

/** Under which session that is over this may be kept: the last of who had the form; null for none that is known. */
async function eigenaar(c: Context, { sessies, koek, waskoek }: Toegang, wie: string) {
  for (const geheim of [koek.lees(c), waskoek.lees(c)]) {
    const medewerker = geheim === null ? null : await sessies.was(geheim);
    if (geheim !== null && medewerker !== null && (wie === "" || wie === medewerker)) return { geheim, medewerker };
  }
  return null;
}

function kenmerkIn(tekst: string): { readonly kenmerk?: string } {
  const kenmerk = kenmerkVan(leesInvoer(tekst));
  return kenmerk === null ? {} : { kenmerk };
}
