package cn.changxiao.property.recount;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files from which a decision can be counted again, without personal data: the roll, the trace of every ballot, the
 * rules and the published result, and a manifest that {@code sha256sum -c} understands. The same decision always gives
 * the same bytes.
 */
public final class RecountBundle {

    private final Map<String, String> files = new LinkedHashMap<>();

    RecountBundle(String roll, String ballots, String decision) {
        files.put("roll.csv", roll);
        files.put("ballots.csv", ballots);
        files.put("decision.csv", decision);
    }

    /** SHA-256 of the manifest, in hexadecimal; it stands on the published result. */
    public String seal() {
        return sha256(manifest());
    }

    /** Writes the ZIP file and leaves the stream open. */
    public void write(OutputStream out) {
        try {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (Map.Entry<String, String> file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
            add(zip, "manifest.txt", manifest());
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("the recount bundle cannot be written", e);
        }
    }

    private String manifest() {
        StringBuilder manifest = new StringBuilder();
        files.forEach((name, text) ->
                manifest.append(sha256(text)).append("  ").append(name).append('\n'));
        return manifest.toString();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
