package cn.changxiao.fund.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of others that checks books; {@code file} stands for the file's path in its arguments. */
enum Tool {
    HLEDGER(".journal", "hledger -f file check -s ordereddates payees"),
    LEDGER(".journal", "ledger --strict --pedantic --explicit --check-payees -f file bal --flat"),
    BEAN_CHECK(".beancount", "bean-check -C file");

    private final String ending;
    private final String command;

    Tool(String ending, String command) {
        this.ending = ending;
        this.command = command;
    }

    String ending() {
        return ending;
    }

    boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder(words(command).get(0), "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    Verdict check(Path file) throws IOException, InterruptedException {
        return run(file, words(command));
    }

    /** Every account's balance as hledger computes it, as {@code "account","1.00 CNY"} lines. */
    static Verdict hledgerBalances(Path file) throws IOException, InterruptedException {
        return run(file, words("hledger -f file balance --flat -E -N -O csv"));
    }

    private static List<String> words(String command) {
        return List.of(command.split(" ", -1));
    }

    private static Verdict run(Path file, List<String> command) throws IOException, InterruptedException {
        List<String> actual = new ArrayList<>(command);
        actual.replaceAll(word -> word.equals("file") ? file.toString() : word);
        ProcessBuilder builder = new ProcessBuilder(actual).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), output);
    }

    /** What a program answered. */
    record Verdict(int exit, String output) {

        boolean isPassed() {
            return exit == 0;
        }
    }
}
