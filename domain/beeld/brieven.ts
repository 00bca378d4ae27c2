import { aanWie, briefnaam } from "../briefwoorden.ts";
import { partnerVan, type Journaalregel } from "../journaal/lijn.ts";
import { datumOp, type Datum } from "../kalender/datum.ts";
import type { Verzondenbericht } from "../traject/briefgevolg.ts";
import { gevolgId } from "../traject/gevolg.ts";
import { ordersVan } from "../traject/order.ts";
import type { Partnernaam } from "../traject/partnerschap.ts";

/** A letter that a traject ordered, and what became of it. */
export interface Brief {
  readonly brief: string;
  readonly aan: string;
  readonly besteldOp: Datum;
  readonly uitkomst: "verzonden" | "mislukt" | "vertraagd" | null;
  /** Of its outcome. */
  readonly op: Datum | null;
  /** The mails that it went in: one for who it is for, and one for each who got a copy. */
  readonly berichten: readonly Briefbericht[];
}

export interface Briefbericht {
  readonly hash: string;
  /** Who got it. */
  readonly lezer: string;
}

type Regel = Pick<
  Journaalregel,
  "nummer" | "volgnummer" | "id" | "type" | "gegevens" | "opdrachten" | "door" | "vastgelegdOp"
>;

/** In the order in which they were ordered. */
export function brieven(regels: readonly Regel[], naam: Partnernaam): readonly Brief[] {
  const verteld = new Map(regels.filter(isVanMail).map((regel) => [regel.id, regel]));
  const wacht = new Map(
    regels.flatMap((regel) => (regel.type === "mail.vertraagd" ? [[gericht(regel.gegevens), regel] as const] : [])),
  );
  return regels.flatMap((regel) =>
    ordersVan(regel)
      .filter(({ type }) => type === "mail")
      .map((order): Brief => {
        const { params } = order;
        const [brief, aan, partner] = [
          String(params["brief"]),
          String(params["aan"]),
          partnerVan(params["aan"], params),
        ];
        const uitkomst =
          verteld.get(gevolgId(regel.nummer, order)) ??
          wacht.get(gericht({ bij: regel.volgnummer, brief, aan, partner }));
        const lezer = aanWie({ aan, ...(partner === null ? {} : { partner }) }, naam);
        return {
          brief: briefnaam(brief),
          aan: lezer,
          besteldOp: datumOp(regel.vastgelegdOp),
          uitkomst: uitkomst === undefined ? null : (UITKOMST[uitkomst.type] ?? null),
          op: uitkomst === undefined ? null : datumOp(uitkomst.vastgelegdOp),
          berichten: berichtenVan(uitkomst).map((een) => ({
            hash: een.hash,
            lezer: een.partner === undefined ? lezer : naam(een.partner),
          })),
        };
      }),
  );
}

const isVanMail = ({ type }: Regel): boolean => type === "mail.verzonden" || type === "mail.mislukt";

const gericht = ({ bij, brief, aan, partner }: Readonly<Record<string, unknown>>): string =>
  JSON.stringify([bij, brief, aan, partner ?? null]);

/** Of a line that says that a letter was sent. */
const berichtenVan = (regel: Pick<Regel, "type" | "gegevens"> | undefined): readonly Verzondenbericht[] =>
  regel?.type === "mail.verzonden" ? (regel.gegevens["berichten"] as readonly Verzondenbericht[]) : [];

const UITKOMST: Readonly<Record<string, NonNullable<Brief["uitkomst"]>>> = {
  "mail.verzonden": "verzonden",
  "mail.mislukt": "mislukt",
  "mail.vertraagd": "vertraagd",
};

/** One mail of a traject, with the letters that went in it. */
export interface Briefmail {
  readonly hash: string;
  readonly lezer: string;
  readonly brieven: readonly string[];
  readonly op: Datum;
}

/** Every mail that went, in the order in which the journaal tells of it: the first stays the first. */
export function verzondenMails(regels: readonly Regel[], naam: Partnernaam): readonly Briefmail[] {
  const mails = new Map<string, Briefmail>();
  for (const regel of regels)
    for (const { hash, partner } of berichtenVan(regel)) {
      const { brief, aan, partner: voor } = regel.gegevens as { brief: string; aan: string; partner?: string };
      const wie = partner === undefined ? aanWie({ aan, partner: voor }, naam) : naam(partner);
      const eerder = mails.get(hash);
      mails.set(hash, {
        hash,
        lezer: eerder?.lezer ?? wie,
        brieven: [...(eerder?.brieven ?? []), briefnaam(brief)],
        op: eerder?.op ?? datumOp(regel.vastgelegdOp),
      });
    }
  return [...mails.values()];
}
