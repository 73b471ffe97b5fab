package cn.changxiao.fund.seal.offline;

import cn.changxiao.fund.merkle.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * One encoding for one record: a name with its version, then every field in a fixed order, each after its length in
 * four bytes; numbers in eight bytes, days as days and moments as microseconds since 1970 in the books' own time.
 */
final class Encoding {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    private Encoding() {}

    static Encoding of(String name) {
        return new Encoding().text(name);
    }

    Encoding text(String text) {
        return field(text.getBytes(StandardCharsets.UTF_8));
    }

    Encoding number(long number) {
        return field(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    Encoding day(LocalDate day) {
        return number(day.toEpochDay());
    }

    Encoding moment(LocalDateTime moment) {
        return number(ChronoUnit.MICROS.between(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), moment));
    }

    Encoding hash(Hash hash) {
        return field(hash.bytes());
    }

    Encoding field(byte[] content) {
        bytes.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
        bytes.writeBytes(content);
        return this;
    }

    /** The hash of a leaf with these fields. */
    Hash leaf() {
        return Hash.leaf(bytes.toByteArray());
    }
}
