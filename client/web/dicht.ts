import { raw } from "hono/html";
import type { Html } from "./bladzijde.ts";

/** The same page without the indentation of its templates, a fifth of it; what people typed keeps its lines. For a page in which nothing is typed. */
export const dicht = async (pagina: Html): Promise<Html> => raw(zonderInsprong(String(await pagina)));

function zonderInsprong(html: string): string {
  const [eerste = "", ...rest] = html.split("\n");
  let geheel = eerste;
  let leeg = "";
  for (const regel of rest) {
    const kaal = regel.replace(/^[ \t]+/, "");
    if (kaal !== "") {
      geheel += BLOK.test(kaal) ? kaal : `${leeg}\n${kaal}`;
      leeg = "";
    } else if (regel === "") leeg += "\n";
  }
  return geheel + leeg;
}

/** Before what stands on a line of its own, or is drawn, a line end shows nothing. */
const BLOK =
  /^(?:<\/?(?:table|thead|tbody|tr|th|td|div|dl|dt|dd|ul|ol|li|section|details|summary|h[1-4]|p|svg|g|rect|text|path|line|title|desc)\b|\/?>)/;
