package cn.changxiao.fund.export;

import cn.changxiao.property.money.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of an archive, and a reader of the journal that knows nothing of how it was written. */
record ExportedFiles(Map<String, String> files) {

    private static final Pattern POSTING =
            Pattern.compile("^ {4}(\\S+) {2}(-?\\d+\\.\\d\\d) CNY(?: = (-?\\d+\\.\\d\\d) CNY)?$");

    static ExportedFiles of(LedgerExport export) {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export.content()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError("the archive cannot be read", e);
        }
        return new ExportedFiles(files);
    }

    String ending(String ending) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(ending))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    Path save(Path folder, String ending, String content) throws IOException {
        return Files.writeString(folder.resolve("books" + ending), content);
    }

    /**
     * Every account with its balance.
     *
     * @throws AssertionError if an entry does not balance or a closing assertion does not hold
     */
    static Map<String, Money> balances(String journal) {
        Map<String, Money> result = new TreeMap<>();
        Money entry = Money.ZERO;
        for (String line : journal.split("\n", -1)) {
            Matcher posting = POSTING.matcher(line);
            if (posting.matches()) {
                Money amount = Money.parse(posting.group(2));
                entry = entry.plus(amount);
                Money balance = result.merge(posting.group(1), amount, Money::plus);
                if (posting.group(3) != null && !balance.equals(Money.parse(posting.group(3)))) {
                    throw new AssertionError("the assertion does not hold: " + line + ", but " + balance);
                }
            } else if (line.isEmpty() && !entry.isZero()) {
                throw new AssertionError("an entry does not balance, by " + entry);
            }
        }
        return result;
    }
}
