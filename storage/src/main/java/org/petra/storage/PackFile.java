package org.petra.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * The format of a pack: objects one after the other, then for each its digest (32 bytes), offset
 * and length (8 bytes each, big endian), then their number (8 bytes) and eight letters.
 *
 * <p>The table at the end makes a pack complete in itself: what points to its objects can be made
 * again from it.
 */
final class PackFile {

  private static final byte[] MAGIC = "PETRAPK1".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGEST_BYTES = 32;
  private static final int ENTRY_BYTES = DIGEST_BYTES + 2 * Long.BYTES;
  private static final int TAIL_BYTES = Long.BYTES + MAGIC.length;
  private static final int MAX_ENTRIES = 1 << 20;

  private PackFile() {}

  /** The table that goes behind the objects. */
  static ByteBuffer table(Collection<Staged> objects) {
    ByteBuffer table = ByteBuffer.allocate(objects.size() * ENTRY_BYTES + TAIL_BYTES);
    for (Staged object : objects) {
      table.put(HexFormat.of().parseHex(object.digest()));
      table.putLong(object.offset()).putLong(object.length());
    }
    return table.putLong(objects.size()).put(MAGIC).flip();
  }

  /**
   * The objects of a pack.
   *
   * @throws IOException if its table is damaged
   */
  static List<Staged> objects(Path pack) throws IOException {
    try (FileChannel channel = FileChannel.open(pack, StandardOpenOption.READ)) {
      long size = channel.size();
      ByteBuffer tail = read(channel, size - TAIL_BYTES, TAIL_BYTES);
      long count = tail.getLong();
      if (count < 0 || count > MAX_ENTRIES || !tail.equals(ByteBuffer.wrap(MAGIC))) {
        throw new IOException("not a pack, or damaged");
      }
      int bytes = (int) count * ENTRY_BYTES;
      ByteBuffer table = read(channel, size - TAIL_BYTES - bytes, bytes);
      List<Staged> objects = new ArrayList<>();
      byte[] digest = new byte[DIGEST_BYTES];
      while (table.hasRemaining()) {
        table.get(digest);
        String hexadecimal = HexFormat.of().formatHex(digest);
        objects.add(new Staged(table.getLong(), table.getLong(), hexadecimal));
      }
      return objects;
    }
  }

  private static ByteBuffer read(FileChannel channel, long from, int count) throws IOException {
    if (from < 0) {
      throw new IOException("not a pack, or damaged");
    }
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new IOException("not a pack, or damaged");
      }
    }
    return bytes.flip();
  }
}
