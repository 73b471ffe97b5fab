package cn.changxiao.fund.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs the files of one shard with a list of their SHA-256 sums, which {@code sha256sum -c} checks. The same books
 * give the same bytes.
 */
final class ShardArchive {

    private final ShardContent content;
    private final StringBuilder sums = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private ShardArchive(ShardContent content) {
        this.content = content;
    }

    static byte[] pack(ShardContent content) {
        ShardArchive archive = new ShardArchive(content);
        try (ZipOutputStream zip = new ZipOutputStream(archive.bytes, StandardCharsets.UTF_8)) {
            archive.writeTo(zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory has no input or output errors", impossible);
        }
        return archive.bytes.toByteArray();
    }

    private void writeTo(ZipOutputStream zip) throws IOException {
        String stem = content.shard().stem();
        entry(zip, stem + ".journal", out -> LedgerText.write(content, out));
        entry(zip, stem + ".beancount", out -> BeancountText.write(content, out));
        entry(zip, stem + ".csv", out -> BalancesText.write(content, out));
        entry(zip, "README.txt", out -> out.write(explanation()));
        entry(zip, "SHA256SUMS", out -> out.write(sums.toString()));
    }

    private void entry(ZipOutputStream zip, String name, Text text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // A fixed time in no zone, so that the bytes say nothing but the books.
        entry.setTimeLocal(LocalDateTime.of(content.shard().year(), 1, 1, 0, 0));
        zip.putNextEntry(entry);
        DigestOutputStream digesting = new DigestOutputStream(zip, sha256());
        Writer writer = new OutputStreamWriter(digesting, StandardCharsets.UTF_8);
        text.writeTo(writer);
        writer.flush();
        zip.closeEntry();
        String sum = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        sums.append(sum).append("  ").append(name).append('\n');
    }

    private String explanation() {
        String stem = content.shard().stem();
        return """
                %1$s，截至 %2$s，凭证 %3$d 张，账户 %4$d 个。金额单位为元，借方为正、贷方为负。

                核对文件未被改动：    sha256sum -c SHA256SUMS
                用 hledger 核对：     hledger -f %5$s.journal check -s ordereddates payees
                用 ledger 核对：      ledger --strict --pedantic --explicit --check-payees -f %5$s.journal bal --flat
                用 beancount 核对：   bean-check %5$s.beancount

                每个账户期末余额都写在文件末尾的断言中，任何一行改动一分钱，上述命令都会报错。
                户名中的 C、B、U 后面是小区、幢、户在系统中的编号；%5$s.csv 是同一批余额的表格。
                科目代码依《住宅专项维修资金会计核算办法》（财会〔2020〕7号）。
                """.formatted(
                        content.shard().title(),
                        content.shard().until(),
                        content.vouchers().size(),
                        content.turnovers().size(),
                        stem);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** One file's writer. */
    @FunctionalInterface
    private interface Text {
        void writeTo(Writer out) throws IOException;
    }
}
