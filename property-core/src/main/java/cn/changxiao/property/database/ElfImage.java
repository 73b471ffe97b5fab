package cn.changxiao.property.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Copies a program while leaving out what only a debugger reads. The published server is unstripped: of its 313 MB the
 * loader maps the first 30. Everything behind the last loadable segment is cut off and the section table, which lies
 * there, is struck from the header.
 */
final class ElfImage {

    private static final int MAGIC = 0x464c457f;
    private static final byte CLASS_64 = 2;
    private static final byte LITTLE_ENDIAN = 1;
    private static final int HEADER_SIZE = 64;
    private static final int PROGRAM_HEADERS_OFFSET = 32;
    private static final int SECTIONS_OFFSET = 40;
    private static final int PROGRAM_HEADER_SIZE = 54;
    private static final int PROGRAM_HEADER_COUNT = 56;
    private static final int SECTION_COUNT = 60;
    private static final int SECTION_NAMES_INDEX = 62;
    private static final int SEGMENT_LOADABLE = 1;
    private static final int SEGMENT_FILE_OFFSET = 8;
    private static final int SEGMENT_FILE_SIZE = 32;

    /** Enough for the header and a thousand segments; real programs have about ten, right behind the header. */
    private static final int HEAD_SIZE = 65_536;

    private ElfImage() {}

    /** Copies the loadable part of a 64-bit little-endian ELF program; any other file is copied whole. */
    static void copyLoadable(InputStream program, OutputStream copy) throws IOException {
        byte[] head = program.readNBytes(HEAD_SIZE);
        ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        long end = isElf64(header) ? endOfLoadable(header) : 0;
        if (end < HEAD_SIZE) {
            copy.write(head);
            program.transferTo(copy);
            return;
        }
        header.putLong(SECTIONS_OFFSET, 0);
        header.putShort(SECTION_COUNT, (short) 0);
        header.putShort(SECTION_NAMES_INDEX, (short) 0);
        copy.write(head);
        copyBytes(program, copy, end - HEAD_SIZE);
    }

    private static boolean isElf64(ByteBuffer header) {
        return header.limit() > HEADER_SIZE
                && header.getInt(0) == MAGIC
                && header.get(4) == CLASS_64
                && header.get(5) == LITTLE_ENDIAN;
    }

    private static long endOfLoadable(ByteBuffer header) {
        long table = header.getLong(PROGRAM_HEADERS_OFFSET);
        int size = header.getShort(PROGRAM_HEADER_SIZE);
        int count = header.getShort(PROGRAM_HEADER_COUNT);
        if (table + (long) size * count > header.limit()) {
            return 0;
        }
        long end = 0;
        for (int segment = (int) table; segment < table + (long) size * count; segment += size) {
            if (header.getInt(segment) == SEGMENT_LOADABLE) {
                end = Math.max(
                        end,
                        header.getLong(segment + SEGMENT_FILE_OFFSET) + header.getLong(segment + SEGMENT_FILE_SIZE));
            }
        }
        return end;
    }

    private static void copyBytes(InputStream from, OutputStream to, long count) throws IOException {
        byte[] buffer = new byte[HEAD_SIZE];
        long left = count;
        while (left > 0) {
            int read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("程序文件不完整，缺少 " + left + " 字节");
            }
            to.write(buffer, 0, read);
            left -= read;
        }
    }
}
