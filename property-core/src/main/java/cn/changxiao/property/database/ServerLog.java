package cn.changxiao.property.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The file that takes whatever the server says; it grows over the starts and is begun anew when it is large. */
record ServerLog(Path file) {

    private static final long SIZE_MAX = 8L * 1024 * 1024;

    /** The system's error number 28, in the several ways the server words it. */
    private static final Pattern DISK_FULL = Pattern.compile("(error|errno|Errcode):? 28\\b|No space left");

    /** Marks the present end, so that only what is said from now on is read back. */
    long mark() throws IOException {
        if (Files.notExists(file)) {
            return 0;
        }
        if (Files.size(file) > SIZE_MAX) {
            Files.delete(file);
            return 0;
        }
        return Files.size(file);
    }

    List<String> since(long mark) throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        byte[] bytes = Files.readAllBytes(file);
        int from = (int) Math.min(mark, bytes.length);
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** The first complaint since the mark, which is nearest to the cause, or else the last line said. */
    String complaintSince(long mark) throws IOException {
        List<String> lines = since(mark);
        String complaint = lines.stream()
                .filter(line -> line.contains("[ERROR]") || line.contains("error while loading"))
                .findFirst()
                .orElse(lines.isEmpty() ? "没有输出" : lines.get(lines.size() - 1));
        return DISK_FULL.matcher(complaint).find() ? "磁盘空间不足（" + complaint + "）" : complaint;
    }
}
