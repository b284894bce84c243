import { crc32, deflateRawSync } from "node:zlib";

interface Lies {
  /** What a part says it unpacks to. */
  readonly declared?: number;
  /** Says that it is encrypted. */
  readonly locked?: boolean;
  /** Bytes of the names; UTF-8 that the zip does not announce where absent. */
  readonly encode?: (name: string) => Uint8Array;
}

/** A zip of these parts, deflated, which may lie. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>, lies: Lies = {}): Buffer {
  const { encode = (name: string) => Buffer.from(name) } = lies;
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [text, content] of Object.entries(parts)) {
    const name = encode(text);
    const packed = deflateRawSync(content, { level: 9 });
    const fields = fieldsOf(Buffer.from(content), packed.length, name.length, lies);
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), fields, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from("504b01021400", "hex"), fields, place, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function fieldsOf(
  content: Buffer,
  packed: number,
  name: number,
  { declared = content.length, locked = false }: Lies,
): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(locked ? 1 : 0, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(declared, 18);
  fields.writeUInt16LE(name, 22);
  return fields;
}
