package cn.changxiao.property.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecountCheckerTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void countsEveryDecisionAsTheProductDoes() throws IOException {
        Map<String, Integer> verdicts = new HashMap<>();
        for (long seed = 1; seed <= 1_000; seed++) {
            RandomDecision decision = new RandomDecision(seed);
            Answer answer = check(files(decision.bundle()));

            assertThat(answer.code()).as("seed %d: %s", seed, answer.text()).isZero();
            String verdict = decision.tally().verdict().name();
            assertThat(answer.text()).as("seed %d", seed).contains("结论：" + verdict, "复核一致");
            verdicts.merge(verdict, 1, Integer::sum);
        }
        assertThat(verdicts.keySet())
                .as("the draw reaches every way to end")
                .containsExactlyInAnyOrder(
                        "PASSED", "NOBODY_TOOK_PART", "QUORUM_MISSED", "CONSENT_MISSED", "TOO_MUCH_DISSENT");
    }

    @Test
    void noticesEverySingleLineThatIsAlteredMissingAddedOrDoubled() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(278);
        Map<String, String> original = files(new RandomDecision(17).bundle());
        assertThat(check(original).code()).isZero();
        List<String> names = List.copyOf(original.keySet());
        assertThat(names).containsExactly("roll.csv", "ballots.csv", "decision.csv", "manifest.txt");

        for (int round = 0; round < 500; round++) {
            String name = names.get(round % names.size());
            Map<String, String> altered = new LinkedHashMap<>(original);
            altered.compute(name, (file, text) -> mutated(random, String.valueOf(text)));

            Answer answer = check(altered);
            assertThat(answer.code())
                    .as("round %d of seed 278 in %s:%n%s%n%s", round, name, altered.get(name), answer.text())
                    .isEqualTo(1);
        }
    }

    @Test
    void noticesVotesThatWereForgedTogetherWithTheirHashes() throws IOException {
        int noticed = 0;
        for (long seed = 1; seed <= 200; seed++) {
            RandomDecision decision = new RandomDecision(seed);
            if (decision.tally().heads().participating() == 0) {
                continue;
            }
            Map<String, String> forged = files(decision.forged());
            Answer sealed = check(forged, decision.bundle().seal());
            assertThat(sealed.code()).as("seed %d: %s", seed, sealed.text()).isEqualTo(1);
            noticed += check(forged).code();
        }
        assertThat(noticed)
                .as("even without the published seal most are noticed by the count")
                .isGreaterThan(60);
    }

    @Test
    void noticesFilesThatAreMissingOrToo() throws IOException {
        Map<String, String> original = files(new RandomDecision(17).bundle());
        for (String name : original.keySet()) {
            Map<String, String> without = new LinkedHashMap<>(original);
            without.remove(name);
            assertThat(check(without).code()).as("without %s", name).isEqualTo(1);
        }
        Map<String, String> with = new LinkedHashMap<>(original);
        with.put("more.csv", "unit\n");
        assertThat(check(with).text()).contains("多余");
    }

    @Test
    void showsTheArithmeticWithItsClauses() throws IOException {
        Answer answer = check(files(new RandomDecision(17).bundle()));

        assertThat(answer.text()).contains("复核校验码：", "参与人数：", "×", "民法典第278条第2款", "复核一致");
    }

    @Test
    void saysWhatItNeedsAndWhenThereIsNoFile() {
        assertThat(run().code()).isEqualTo(2);
        assertThat(run().text()).contains("用法");
        assertThat(run(folder.resolve("none.zip").toString()).code()).isEqualTo(2);
    }

    @Test
    void givesTheSameBytesForTheSameDecision() {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        new RandomDecision(5).bundle().write(first);
        new RandomDecision(5).bundle().write(second);

        assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
    }

    private static String mutated(RandomGenerator random, String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.add(at, "");
            case 3 -> lines.set(at, line + " ");
            default -> {
                int place = random.nextInt(line.length());
                char other = line.charAt(place) == '1' ? '2' : '1';
                lines.set(at, line.substring(0, place) + other + line.substring(place + 1));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static Map<String, String> files(RecountBundle bundle) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bundle.write(out);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private Answer check(Map<String, String> files, String... seal) throws IOException {
        Path file = folder.resolve("bundle.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return seal.length == 0 ? run(file.toString()) : run(file.toString(), seal[0]);
    }

    private static Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = RecountChecker.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Answer(code, out.toString(StandardCharsets.UTF_8));
    }

    private record Answer(int code, String text) {}
}
