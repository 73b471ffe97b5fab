package cn.changxiao.property.bankstatement;

import cn.changxiao.property.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.BiFunction;

/** An uploaded file on disk for the time of the work, with the hash of its bytes; never in memory as a whole. */
final class SpooledFile {

    private static final int LARGEST_MEGABYTES = 50;
    private static final int BUFFER = 1 << 16;

    private SpooledFile() {}

    /** Lends path and SHA-256 to the work. */
    static <R> R with(String name, InputStream content, BiFunction<Path, byte[], R> work) {
        try {
            Path path = Files.createTempFile("changxiao-statement", ".tmp");
            try {
                return work.apply(path, spool(name, content, path));
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] spool(String name, InputStream content, Path path) throws IOException {
        MessageDigest digest = sha256();
        long left = LARGEST_MEGABYTES * 1024L * 1024L;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new DigestInputStream(content, digest);
                OutputStream out = Files.newOutputStream(path)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                left -= length;
                if (left < 0) {
                    throw new InvalidValue("文件“%s”超过 %d MB，请按月份分别下载后上传。".formatted(name, LARGEST_MEGABYTES));
                }
                out.write(buffer, 0, length);
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
