package cn.changxiao.app.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker as people run it: from the packaged jar, and from its source file, on a bundle that was kept. */
final class RecountProcessIT {

    private static final List<String> FILES = List.of("roll.csv", "ballots.csv", "decision.csv", "manifest.txt");
    private static final Path JAR = Path.of("target", "changxiao.jar");
    private static final Path SOURCE = Path.of(
                    "..", "property-core", "src", "main", "java", "cn", "changxiao", "property", "recount")
            .resolve("RecountChecker.java");

    @TempDir
    private Path folder;

    @Test
    void countsAKeptBundleFromTheJarAndFromTheSourceAlone() throws Exception {
        String bundle = bundle("", "").toString();
        String checker = "cn.changxiao.property.recount.RecountChecker";

        Ended fromJar = run("-cp", JAR.toString(), checker, bundle);
        Ended fromSource = run(SOURCE.toString(), bundle);

        assertThat(fromJar.text()).contains("参与", "×", "结论：PASSED", "复核一致");
        assertThat(fromJar.code()).isZero();
        assertThat(fromSource).isEqualTo(fromJar);
        String seal = fromJar.text().lines().findFirst().orElse("").replace("复核校验码：", "");
        assertThat(run("-cp", JAR.toString(), checker, bundle, seal).code()).isZero();
        assertThat(run("-cp", JAR.toString(), checker, bundle, "0".repeat(64)).code())
                .isEqualTo(1);
    }

    @Test
    void endsWithOneWhenABallotWasTurned() throws Exception {
        Ended ended = run(
                "-cp",
                JAR.toString(),
                "cn.changxiao.property.recount.RecountChecker",
                bundle(",FOR,", ",AGAINST,").toString());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).contains("复核不一致").doesNotContain("\tat ");
    }

    private Path bundle(String before, String after) throws IOException {
        Path file = folder.resolve("bundle.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : FILES) {
                String text = Files.readString(Path.of("src", "test", "resources", "recount", name));
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text.replace(before.isEmpty() ? "\0" : before, after).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private Ended run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output));
    }

    private record Ended(int code, String text) {}
}
