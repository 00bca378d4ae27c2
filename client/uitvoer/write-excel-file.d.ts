/** What we use of it, for a tree in which it is not installed yet: its own types take over once this file is gone. */
declare module "write-excel-file/node" {
  export interface Cel {
    readonly value: string | number;
    readonly type: StringConstructor | NumberConstructor;
    readonly format?: string;
    readonly fontWeight?: "bold";
  }
  export type Cell = Cel | null;
  export type Row = Cell[];
  export default function writeExcelFile(
    rijen: Row[],
    opties: {
      readonly sheet: string;
      readonly stickyRowsCount: number;
      readonly columns: { readonly width: number }[];
    },
  ): { toBuffer(): Promise<Buffer> };
}
