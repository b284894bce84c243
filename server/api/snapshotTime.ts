/** When a snapshot was built, in ISO form; its id begins with that time (`20261123T012040517Z-…`). */
export function snapshotTime(id: string): string {
  return id.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})?Z.*$/, "$1-$2-$3T$4:$5:$6Z");
}
