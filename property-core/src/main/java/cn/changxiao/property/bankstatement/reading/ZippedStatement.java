package cn.changxiao.property.bankstatement.reading;

import cn.changxiao.property.bankstatement.format.UnreadableMessage;
import cn.changxiao.property.tabular.TabularFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The one statement inside an archive, whose names may be GBK as Alipay writes them. Summaries are left aside. */
final class ZippedStatement {

    private static final long LARGEST = 500_000_000L;
    private static final int BUFFER = 1 << 16;

    private ZippedStatement() {}

    /** Whether the file is an archive and no workbook. */
    static boolean isArchive(TabularFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] mark = in.readNBytes(2);
            if (mark.length < 2 || mark[0] != 'P' || mark[1] != 'K') {
                return false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (ZipFile zip = open(file)) {
            return zip.getEntry("xl/workbook.xml") == null && zip.getEntry("[Content_Types].xml") == null;
        } catch (IOException damaged) {
            throw new UnreadableMessage("压缩包“%s”已损坏".formatted(file.name()));
        }
    }

    /** Unpacks the statement for the time of the work. */
    static <R> R with(TabularFile file, Function<TabularFile, R> work) {
        try (ZipFile zip = open(file)) {
            ZipEntry entry = only(file, zip);
            Path path = Files.createTempFile("changxiao-statement", ".part");
            try {
                unpack(file, zip, entry, path);
                return work.apply(new TabularFile(entry.getName(), path));
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException damaged) {
            throw new UnreadableMessage("压缩包“%s”已损坏".formatted(file.name()));
        }
    }

    private static ZipFile open(TabularFile file) throws IOException {
        return new ZipFile(file.path().toFile(), Charset.forName("GBK"));
    }

    private static ZipEntry only(TabularFile file, ZipFile zip) {
        List<? extends ZipEntry> entries = zip.stream()
                .filter(entry -> !entry.isDirectory() && isStatement(entry.getName()))
                .toList();
        if (entries.size() != 1) {
            throw new UnreadableMessage("压缩包“%s”中应恰有一个明细文件，现有 %d 个，请解压后分别上传".formatted(file.name(), entries.size()));
        }
        return entries.get(0);
    }

    private static boolean isStatement(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return !name.contains("汇总") && small.matches(".*\\.(csv|txt|xls|xlsx|xml|sta|940)") && !small.startsWith("__");
    }

    private static void unpack(TabularFile file, ZipFile zip, ZipEntry entry, Path path) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = LARGEST;
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(path)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                left -= length;
                if (left < 0) {
                    throw new UnreadableMessage("压缩包“%s”解压后超过 500 MB".formatted(file.name()));
                }
                out.write(buffer, 0, length);
            }
        }
    }
}
