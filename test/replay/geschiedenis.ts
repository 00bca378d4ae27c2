import { fileURLToPath } from "node:url";
import { historyFromJSON } from "@temporalio/common/lib/proto-utils.js";

/** Histories as protobuf bytes, with the message class that the SDK itself uses. */
export type Geschiedenis = ReturnType<typeof historyFromJSON>;

interface Berichtklasse {
  encode(bericht: Geschiedenis): { finish(): Uint8Array };
  decode(bytes: Uint8Array): Geschiedenis;
}
const History = historyFromJSON({ events: [] }).constructor as unknown as Berichtklasse;

export const naarBytes = (geschiedenis: Geschiedenis): Uint8Array =>
  History.encode(zonderMappen(geschiedenis)).finish();
export const vanBytes = (bytes: Uint8Array): Geschiedenis => History.decode(bytes);

/** Stack traces without the folder of the machine that they were made on. */
function zonderMappen<T>(deel: T): T {
  if (typeof deel !== "object" || deel === null || ArrayBuffer.isView(deel)) return deel;
  for (const [naam, waarde] of Object.entries(deel))
    if (naam === "stackTrace" && typeof waarde === "string") Object.assign(deel, { [naam]: waarde.replace(HIER, "") });
    else zonderMappen(waarde);
  return deel;
}

const MAP = fileURLToPath(new URL("../../", import.meta.url));
const HIER = new RegExp(`(file://)?${RegExp.escape(MAP)}`, "g");
