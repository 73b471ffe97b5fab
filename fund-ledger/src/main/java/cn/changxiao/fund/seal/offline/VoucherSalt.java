package cn.changxiao.fund.seal.offline;

import cn.changxiao.fund.merkle.Hash;
import java.nio.ByteBuffer;

/**
 * Sixteen random bytes of one voucher, from which each of its lines gets a salt of its own. An owner is shown the salt
 * of the own line only; without theirs the neighbours' amounts cannot be found by trying.
 */
public final class VoucherSalt {

    /** How many bytes a voucher's salt has. */
    public static final int BYTES = 16;

    private static final int COMMAND = 0;

    private final byte[] bytes;

    public VoucherSalt(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a voucher's salt has 16 bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The salt of a line; lines are numbered from 1. */
    public Hash ofLine(int lineNo) {
        return Hash.of(ByteBuffer.allocate(BYTES + Integer.BYTES)
                .put(bytes)
                .putInt(lineNo)
                .array());
    }

    /** Binds the hashes of business key and command, from which a small voucher's lines could be guessed. */
    public Hash bind(byte[] keyHash, byte[] contentHash) {
        return Encoding.of("changxiao:command:1")
                .hash(ofLine(COMMAND))
                .field(keyHash)
                .field(contentHash)
                .leaf();
    }
}
