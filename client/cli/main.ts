/** `trajecten …`: exit 0 ok, 1 refused or failed, 2 wrong usage. Results on stdout, reasons on stderr. */
import { terminal } from "./scherm.ts";
import { voerUit } from "./programma.ts";

process.exitCode = await voerUit(process.argv.slice(2), { scherm: terminal(), env: process.env });
