package cn.changxiao.property.recount;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Counts a decision of owners again from its bundle alone: {@code java -cp changxiao.jar
 * cn.changxiao.property.recount.RecountChecker bundle.zip [seal]}, or {@code java RecountChecker.java bundle.zip}. Uses
 * nothing but the JDK and none of the code that made the result, so that reading this one file is enough to trust it.
 * Prints the arithmetic and ends with 0 if every line is as it was published, 1 if not, 2 if there is no such file. The
 * seal is the SHA-256 of manifest.txt, which stands on the published result: with it, a bundle that was made anew from
 * altered votes is recognised too.
 */
public final class RecountChecker {

    private static final List<String> FILES = List.of("roll.csv", "ballots.csv", "decision.csv");
    private static final String ROLL_HEAD = "line,unit,building,entrance,room,area_hundredths,head,head_kind,can_vote";
    private static final String BALLOT_HEAD = "unit,sequence,kind,choice,channel,recorded_at";
    private static final List<String> CHOICES = List.of("FOR", "AGAINST", "ABSTAIN", "FOLLOW_MAJORITY");

    private final Map<String, String> decision = new LinkedHashMap<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, Head> heads = new LinkedHashMap<>();
    private final PrintStream out;

    private RecountChecker(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** The exit code; everything said goes to {@code out}. */
    static int run(String[] arguments, PrintStream out) {
        if (arguments.length == 0 || arguments.length > 2) {
            out.println("用法：RecountChecker 复核包.zip [结果公告上的复核校验码]");
            return 2;
        }
        try {
            new RecountChecker(out).check(read(Path.of(arguments[0])), arguments.length == 2 ? arguments[1] : "");
            out.println("复核一致：复核包完整，重新计票的结果与公布的结果相同。");
            return 0;
        } catch (IOException unreadable) {
            out.println("无法读取复核包：" + unreadable.getMessage());
            return 2;
        } catch (IllegalStateException | IllegalArgumentException | ArithmeticException altered) {
            out.println("复核不一致：" + altered.getMessage());
            return 1;
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : zip.stream().toList()) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                require(texts.put(entry.getName(), text) == null, "文件 ", entry.getName(), " 出现两次");
            }
        }
        return texts;
    }

    private void check(Map<String, String> texts, String seal) {
        String manifest = texts.getOrDefault("manifest.txt", "");
        StringBuilder expected = new StringBuilder();
        for (String file : FILES) {
            expected.append(sha256(found(texts, file)))
                    .append("  ")
                    .append(file)
                    .append('\n');
        }
        require(texts.size() == FILES.size() + 1, "包中有多余的文件：", texts.keySet());
        require(manifest.contentEquals(expected), "文件与 manifest.txt 中的哈希不符，有内容被改动、缺失、增加或重复");
        out.println("复核校验码：" + sha256(manifest));
        require(seal.isEmpty() || sha256(manifest).startsWith(seal), "复核校验码与公告上的 ", seal, " 不同");
        rows(found(texts, "decision.csv"), "key,value", 2)
                .forEach(row -> require(decision.put(row.get(0), row.get(1)) == null, "项目 ", row.get(0), " 重复"));
        List<List<String>> roll = rows(found(texts, "roll.csv"), ROLL_HEAD, 9);
        roll.forEach(this::addUnit);
        require(rollHash(roll).equals(fact("roll_hash")), "表决人名册的哈希与公布的不同");
        rows(found(texts, "ballots.csv"), BALLOT_HEAD, 6).forEach(this::addBallot);
        count();
    }

    private void addUnit(List<String> row) {
        Head head = heads.computeIfAbsent(row.get(6), key -> new Head());
        Unit unit = new Unit(Long.parseLong(row.get(5)), head, row.get(8).equals("Y"));
        require(Integer.parseInt(row.get(0)) == units.size() + 1, "名册第 ", row.get(0), " 行的序号不连续");
        require(unit.area > 0, "名册第 ", row.get(0), " 行的面积不大于零");
        require(units.put(row.get(1), unit) == null, "房屋 ", row.get(1), " 在名册中出现两次");
    }

    /** One ballot a unit: cast, then corrected or withdrawn, in order and in time; the last event counts. */
    private void addBallot(List<String> row) {
        Unit unit = found(units, row.get(0));
        String kind = row.get(2);
        String choice = row.get(3);
        require(Integer.parseInt(row.get(1)) == ++unit.events, "房屋 ", row.get(0), " 的选票次序不连续");
        require(kind.equals("CAST") == unit.choice.isEmpty(), "房屋 ", row.get(0), " 重复投票，或更正了不存在的选票");
        require(kind.equals("WITHDRAWN") == choice.isEmpty(), "房屋 ", row.get(0), " 的选票没有选项，或撤回后仍有选项");
        require(choice.isEmpty() || CHOICES.contains(choice), "房屋 ", row.get(0), " 的选项 ", choice, " 无法识别");
        require(!choice.equals("FOLLOW_MAJORITY") || uses(choice), "房屋 ", row.get(0), " 选择从众，而本次表决不允许");
        boolean isInTime =
                row.get(5).compareTo(fact("opens_at")) >= 0 && row.get(5).compareTo(fact("closes_at")) < 0;
        require(isInTime, "房屋 ", row.get(0), " 的选票不在表决时间内");
        unit.choice = choice;
    }

    private void count() {
        long[] areaOf = new long[CHOICES.size()];
        long[] headsOf = new long[CHOICES.size()];
        long area = 0;
        for (Unit unit : units.values()) {
            area = Math.addExact(area, unit.area);
            unit.head.add(unit);
            if (!unit.choice.isEmpty()) {
                areaOf[CHOICES.indexOf(unit.choice)] += unit.area;
            }
        }
        long silentHeads = 0;
        long silentArea = 0;
        boolean countsSilence = uses("SILENCE_FOLLOWS") || uses("SILENCE_CONSENTS");
        for (Head head : heads.values()) {
            if (head.choice() >= 0) {
                headsOf[head.choice()]++;
            } else if (countsSilence && head.silent > 0) {
                silentHeads++;
                silentArea += head.silent;
            }
        }
        // Followers go to the side that leads in heads and in area; where neither does they abstain.
        int byHeads = Long.compare(headsOf[0], headsOf[1]);
        int side = byHeads != Long.compare(areaOf[0], areaOf[1]) || byHeads == 0 ? 2 : byHeads > 0 ? 0 : 1;
        Sum persons = new Sum("heads", heads.size(), headsOf, silentHeads, side);
        Sum metres = new Sum("area", area, areaOf, silentArea, side);
        String verdict = verdict(persons, metres);
        out.println("结论：" + verdict + (verdict.equals("PASSED") ? "（表决通过）" : "（表决未通过）"));
        require(verdict.equals(fact("verdict")), "公布的结论是 ", fact("verdict"));
    }

    private String verdict(Sum persons, Sum metres) {
        if (persons.part() == 0) {
            return "NOBODY_TOOK_PART";
        }
        if (uses("DISSENT")) {
            boolean few = holds("反对人数", "dissent", persons.no, persons.total);
            return holds("反对面积", "dissent", metres.no, metres.total) && few ? "PASSED" : "TOO_MUCH_DISSENT";
        }
        boolean enough = holds("参与人数", "quorum", persons.part(), persons.total);
        enough &= holds("参与面积", "quorum", metres.part(), metres.total);
        boolean agreed = holds("同意人数", "consent", persons.yes, persons.part());
        agreed &= holds("同意面积", "consent", metres.yes, metres.part());
        return !enough ? "QUORUM_MISSED" : agreed ? "PASSED" : "CONSENT_MISSED";
    }

    /** part : whole against n/d, as part × d against whole × n; areas are in 0.01 m². */
    private boolean holds(String what, String rule, long part, long whole) {
        String[] share = fact(rule).split("[ /]", -1);
        BigInteger left = BigInteger.valueOf(part).multiply(new BigInteger(share[2]));
        BigInteger right = BigInteger.valueOf(whole).multiply(new BigInteger(share[1]));
        int order = left.compareTo(right);
        boolean holds = share[0].equals("≥") ? order >= 0 : share[0].equals(">") ? order > 0 : order <= 0;
        out.printf(
                "%s：%d×%s %s %d×%s %s（%s）%n",
                what, part, share[2], share[0], whole, share[1], holds ? "成立" : "不成立", fact(rule + "_clause"));
        return holds;
    }

    private boolean uses(String rule) {
        return List.of(fact("special").split(" ")).contains(rule);
    }

    private String fact(String key) {
        return found(decision, key);
    }

    /** As the roll was sealed: each value's length in four bytes, then its UTF-8 text. */
    private String rollHash(List<List<String>> roll) {
        List<String> values =
                new ArrayList<>(List.of(fact("compound"), fact("scope_kind"), fact("scope_name"), fact("record_day")));
        roll.forEach(row -> values.addAll(row.subList(1, 9)));
        MessageDigest digest = digest();
        for (String value : values) {
            byte[] text = value.getBytes(StandardCharsets.UTF_8);
            digest.update(new byte[] {
                (byte) (text.length >> 24), (byte) (text.length >> 16), (byte) (text.length >> 8), (byte) text.length
            });
            digest.update(text);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The rows of a CSV file: the head as expected, every line of the same width and ended by one line feed. */
    private static List<List<String>> rows(String text, String head, int width) {
        require(text.startsWith(head + "\n") && text.endsWith("\n"), "文件的表头或结尾不符：", head);
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.substring(head.length() + 1).lines().toList()) {
            List<String> row = values(line);
            require(row.size() == width, "行“", line, "”的列数不是 ", width);
            rows.add(row);
        }
        return rows;
    }

    /** The values of a line; one with commas or quotation marks stands in quotation marks, which are doubled inside. */
    private static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') {
                boolean isDoubled = isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (isDoubled) {
                    value.append(letter);
                    i++;
                } else {
                    isQuoted = !isQuoted;
                }
            } else if (letter == ',' && !isQuoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(letter);
            }
        }
        values.add(value.toString());
        return values;
    }

    private static <T> T found(Map<String, T> all, String key) {
        T found = all.get(key);
        if (found == null) {
            throw new IllegalStateException("缺少 " + key);
        }
        return found;
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static void require(boolean holds, Object... words) {
        if (!holds) {
            StringBuilder sentence = new StringBuilder();
            for (Object word : words) {
                sentence.append(word);
            }
            throw new IllegalStateException(sentence.toString());
        }
    }

    /** A unit of the roll with what its ballot says at last; empty if it has none or has withdrawn it. */
    private static final class Unit {
        private final long area;
        private final Head head;
        private final boolean canVote;
        private String choice = "";
        private int events;

        Unit(long area, Head head, boolean canVote) {
            this.area = area;
            this.head = head;
            this.canVote = canVote;
        }
    }

    /** An owner with all units: one head, which counts for the choice with most of its area; a tie abstains. */
    private static final class Head {
        private final long[] area = new long[CHOICES.size()];
        private boolean hasSpoken;
        private long silent;

        void add(Unit unit) {
            if (!unit.choice.isEmpty()) {
                area[CHOICES.indexOf(unit.choice)] += unit.area;
                hasSpoken = true;
            } else if (unit.canVote) {
                silent += unit.area;
            }
        }

        /** The place in {@link #CHOICES}; below zero if none of its units has voted. */
        int choice() {
            long most = Arrays.stream(area).max().orElse(0);
            int found = 2;
            int holders = 0;
            for (int i = 0; i < area.length; i++) {
                if (area[i] == most) {
                    found = i;
                    holders++;
                }
            }
            return !hasSpoken ? -1 : holders > 1 ? 2 : found;
        }
    }

    /** One measure, held against what was published. Who follows or is silent is added where the rules say. */
    private final class Sum {
        private final long total;
        private final long yes;
        private final long no;
        private final long abstain;

        Sum(String name, long total, long[] cast, long silent, int side) {
            this.total = total;
            long joining = cast[3] + (uses("SILENCE_FOLLOWS") ? silent : 0);
            yes = cast[0] + (uses("SILENCE_CONSENTS") ? silent : 0) + (side == 0 ? joining : 0);
            no = cast[1] + (side == 1 ? joining : 0);
            abstain = cast[2] + (side == 2 ? joining : 0);
            String label = name.equals("heads") ? "人数" : "面积（0.01 平方米）";
            out.printf("%s：总数 %d，赞同 %d，反对 %d，弃权 %d，参与 %d%n", label, total, yes, no, abstain, part());
            for (String[] pair : new String[][] {
                {"total", "" + total},
                {"yes", "" + yes},
                {"no", "" + no},
                {"abstain", "" + abstain},
                {"followed", "" + cast[3]},
                {"silent", "" + silent}
            }) {
                String published = fact(name + "_" + pair[0]);
                require(published.equals(pair[1]), name, "_", pair[0], " 重新计为 ", pair[1], "，公布的是 ", published);
            }
        }

        long part() {
            return yes + no + abstain;
        }
    }
}
