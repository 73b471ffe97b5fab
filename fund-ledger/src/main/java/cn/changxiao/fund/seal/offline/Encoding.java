package cn.changxiao.fund.seal.offline;

import cn.changxiao.fund.merkle.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * One encoding for one record: a name with its version, then every field in a fixed order, each after its length in
 * four bytes; numbers in eight bytes, days as days since 1970, moments as seconds since 1970 in the books' own time and nanoseconds.
 */
final class Encoding {

    private static final int USUAL_BYTES = 512;

    private ByteBuffer bytes = ByteBuffer.allocate(USUAL_BYTES);

    private Encoding() {}

    static Encoding of(String name) {
        return new Encoding().text(name);
    }

    Encoding text(String text) {
        return field(text.getBytes(StandardCharsets.UTF_8));
    }

    Encoding number(long number) {
        room(Long.BYTES).putInt(Long.BYTES).putLong(number);
        return this;
    }

    Encoding day(LocalDate day) {
        return number(day.toEpochDay());
    }

    Encoding moment(LocalDateTime moment) {
        Instant since1970 = moment.toInstant(ZoneOffset.UTC);
        return number(since1970.getEpochSecond()).number(since1970.getNano());
    }

    Encoding hash(Hash hash) {
        return field(hash.bytes());
    }

    Encoding field(byte[] content) {
        room(content.length).putInt(content.length).put(content);
        return this;
    }

    /** The hash of a leaf with these fields. */
    Hash leaf() {
        return Hash.leaf(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    private ByteBuffer room(int length) {
        int needed = bytes.position() + Integer.BYTES + length;
        if (needed > bytes.capacity()) {
            bytes = ByteBuffer.allocate(2 * needed).put(bytes.flip());
        }
        return bytes;
    }
}
